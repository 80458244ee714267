//! The Word files open in another program: LibreOffice, where it is installed, makes pages of them.

use exchange::sample;
use publish::{clean_docx, redline_docx};
use redline::docx::Authorship;
use std::path::Path;
use std::process::{Command, Stdio};
use store::query::documents::find_version;
use testkit::TestPlan;
use words::Words;

/// Whether a program answers when it is asked for its version.
fn is_installed(program: &str) -> bool {
    let asked = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok()
}

/// Converts Word files to PDF, and gives the words of each in order.
fn pages(folder: &Path, files: &[&str]) -> Vec<String> {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let converted = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(files.iter().map(|file| folder.join(file)))
        .output()
        .expect("LibreOffice runs");
    assert!(converted.status.success(), "{}", String::from_utf8_lossy(&converted.stderr));
    let words = |file: &&str| {
        let pdf = folder.join(file).with_extension("pdf");
        assert!(pdf.is_file(), "{file} was not converted: {}", String::from_utf8_lossy(&converted.stderr));
        let text = Command::new("pdftotext").arg(pdf).arg("-").output().expect("pdftotext runs");
        assert!(text.status.success(), "{file} became no readable pages");
        String::from_utf8_lossy(&text.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    files.iter().map(words).collect()
}

#[test]
fn libreoffice_opens_both_versions_and_their_redline() {
    if !is_installed("soffice") || !is_installed("pdftotext") {
        println!("LibreOffice or pdftotext is not installed; nothing was converted.");
        return;
    }
    let test = TestPlan::empty();
    test.plan.operate(sample::create()).expect("the sample");
    let version = |name: &str| {
        let found = test.plan.query(|reader| find_version(reader, None, name));
        found.expect("a readable plan").expect("a version")
    };
    let (june, october) = (version("dv-next20-draft"), version("dv-next20-final"));
    let house = Authorship::House { name: "Secretariat".to_owned(), date: "2020-10-14".to_owned() };
    let words = Words::english();
    let redline = test.plan.query(|reader| redline_docx(reader, words, june, october, &house));
    let clean = |version| test.plan.query(|reader| clean_docx(reader, words, version)).expect("a file");
    let folder = tempfile::tempdir().expect("a folder");
    let files = ["june.docx", "october.docx", "redline.docx"];
    let contents = [clean(june), clean(october), redline.expect("a proven redline").bytes];
    for (file, bytes) in files.iter().zip(contents) {
        std::fs::write(folder.path().join(file), bytes).expect("written");
    }
    let [june, october, redline] = pages(folder.path(), &files).try_into().expect("three documents");
    for text in [&june, &october, &redline] {
        assert!(text.contains("Precision in scoping"), "{text}");
    }
    assert_ne!(june, october);
    assert!(redline.len() > october.len(), "a redline shows what went beside what came");
}
