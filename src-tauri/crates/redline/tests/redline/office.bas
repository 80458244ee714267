' Opens each file of a list, decides on all its tracked changes, and writes down what the document then says.
' A line of the list holds the decision (Accept or Reject), the address of the file and that of the text, with tabs between.
Sub Main(list As String)
	Dim handle As Integer, entry As String, fields
	handle = FreeFile
	Open list For Input As #handle
	Do While Not Eof(handle)
		Line Input #handle, entry
		fields = Split(entry, Chr(9))
		If UBound(fields) = 2 Then Decide(fields(0), fields(1), fields(2))
	Loop
	Close #handle
	StarDesktop.terminate()
End Sub

Sub Decide(decision As String, source As String, target As String)
	Dim options(0) As New com.sun.star.beans.PropertyValue
	Dim document, dispatcher, at As Long, said As String
	On Error GoTo Failed
	options(0).Name = "Hidden"
	options(0).Value = True
	document = StarDesktop.loadComponentFromURL(source, "_blank", 0, options())
	dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
	dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & decision & "AllTrackedChanges", "", 0, Array())
	said = Words(document.Text)
	For at = 0 To document.Footnotes.Count - 1
		said = said & Words(document.Footnotes.getByIndex(at))
	Next
	For at = 0 To document.Endnotes.Count - 1
		said = said & Words(document.Endnotes.getByIndex(at))
	Next
	For at = 0 To document.TextFrames.Count - 1
		said = said & Words(document.TextFrames.getByIndex(at))
	Next
	Keep(target, said)
	document.close(True)
	Exit Sub
Failed:
	' What has no text is asked for again.
End Sub

' The paragraphs of a text one by one, those in the cells of its tables where the table stands.
Function Words(part) As String
	Dim blocks, block, names, at As Long, said As String
	blocks = part.createEnumeration()
	Do While blocks.hasMoreElements()
		block = blocks.nextElement()
		If block.supportsService("com.sun.star.text.TextTable") Then
			names = block.CellNames
			For at = LBound(names) To UBound(names)
				said = said & Words(block.getCellByName(names(at)))
			Next
		ElseIf block.supportsService("com.sun.star.text.Paragraph") Then
			said = said & block.String & Chr(10)
		End If
	Loop
	Words = said
End Function

Sub Keep(target As String, said As String)
	Dim files, stream
	files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
	stream = createUnoService("com.sun.star.io.TextOutputStream")
	stream.OutputStream = files.openFileWrite(target)
	stream.Encoding = "UTF-8"
	stream.writeString(said)
	stream.closeOutput()
End Sub
