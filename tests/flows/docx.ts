import { writeFile } from "node:fs/promises";
import { crc32 } from "node:zlib";

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const LINKS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** Writes a Word document with these paragraphs, as plain as one can be: a ZIP file of parts that are not packed. */
export async function writeDocx(file: string, paragraphs: readonly string[]): Promise<string> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`;
  const parts: [string, string][] = [
    ["[Content_Types].xml", TYPES],
    ["_rels/.rels", LINKS],
    ["word/document.xml", document],
  ];
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let place = 0;
  for (const [name, text] of parts) {
    const [title, bytes] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const entry = Buffer.concat([Buffer.from("PK\x03\x04"), facts, title, bytes]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(place, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), facts, where, title]));
    files.push(entry);
    place += entry.length;
  }
  const size = list.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(place, 12);
  await writeFile(file, Buffer.concat([...files, ...list, Buffer.from("PK\x05\x06"), end]));
  return file;
}
