//! A screen and a message bus of its own for whatever opens the window in tests and measurements.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use anyhow::{Context, Result, ensure};

use crate::shell::{Call, call};

/// A virtual screen with a message bus, both closed when this is dropped.
pub struct Screen {
    server: Child,
    bus: Child,
    display: String,
    address: String,
}

impl Screen {
    /// Opens a screen under the first display number that is free.
    ///
    /// # Errors
    /// When Xvfb is missing or does not answer.
    pub fn open() -> Result<Self> {
        let (server, number) = listening(call("Xvfb").args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ]))?;
        let (bus, address) =
            listening(call("dbus-daemon").args(["--session", "--nofork", "--print-address=1"]))?;
        Ok(Self { server, bus, display: format!(":{number}"), address })
    }

    /// A program that will open its windows on this screen and talk on this bus.
    pub fn on(&self, program: Call) -> Call {
        program
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .without("WAYLAND_DISPLAY")
    }
}

/// Starts a program that goes on running and says in its first line where it can be reached.
fn listening(program: Call) -> Result<(Child, String)> {
    let mut command = program.into_command();
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{name} could not be started"))?;
    let mut line = String::new();
    if let Some(said) = child.stdout.take() {
        BufReader::new(said).read_line(&mut line).with_context(|| format!("{name} did not answer"))?;
    }
    ensure!(!line.trim().is_empty(), "{name} ended before it could be reached");
    Ok((child, line.trim().to_owned()))
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in [&mut self.bus, &mut self.server] {
            // It may have ended already; either way nothing is left to close.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
