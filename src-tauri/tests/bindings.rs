//! The interface's side of the command surface is the one the commands have now.

use throughline_app::surface;

#[test]
fn the_bindings_in_the_interface_are_current() {
    let path = surface::bindings_path();
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let folder = tempfile::tempdir().expect("a folder for the new bindings");
    let fresh = folder.path().join("bindings.ts");
    surface::write_bindings(&fresh).expect("every type has a TypeScript form");
    let now = std::fs::read_to_string(&fresh).expect("the new bindings");
    assert!(
        kept == now,
        "{} is old: run `cargo run -p throughline-app --example export-bindings`",
        path.display()
    );
}
