document.title = "Throughline";
