//! Tests and measurements of the real window, driven from outside through WebDriver. They need a screen and a message
//! bus, `tauri-driver` and `WebKitWebDriver` on the search path, and `THROUGHLINE_DESKTOP` naming the application;
//! `cargo xtask test` and `cargo xtask bench` give them all four.

pub mod driver;
