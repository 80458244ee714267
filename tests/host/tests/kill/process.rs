//! The application as a process of its own, which can be killed.

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A running application with its command surface.
pub struct Process {
    child: Arc<Mutex<Child>>,
    address: String,
    agent: ureq::Agent,
}

/// The process is gone: it was killed.
#[derive(Debug)]
pub struct Gone;

impl Process {
    pub fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_throughline-host"))
            .args([folder, &folder.join("home")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the application starts");
        let mut address = String::new();
        let said = child.stdout.take().expect("its output");
        BufReader::new(said).read_line(&mut address).expect("its address");
        let config = ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build();
        Self {
            child: Arc::new(Mutex::new(child)),
            address: address.trim().to_owned(),
            agent: config.new_agent(),
        }
    }

    /// Kills the process, as a machine out of memory does, after some time.
    pub fn kill_after(&self, patience: Duration) {
        let child = self.child.clone();
        std::thread::spawn(move || {
            std::thread::sleep(patience);
            let _ = child.lock().expect("the process").kill();
        });
    }

    /// Waits for the process to be gone.
    pub fn wait(&self) {
        loop {
            let gone = self.child.lock().expect("the process").try_wait().expect("its end");
            if gone.is_some() {
                return;
            }
            std::thread::yield_now();
        }
    }

    /// Calls a command: its value, or `Gone` when nobody answers any more.
    ///
    /// A command that is refused fails the test.
    pub fn call(&self, command: &str, arguments: &Value) -> Result<Value, Gone> {
        self.post(&format!("/ipc/{command}"), arguments)
    }

    /// Puts the answer to the next file dialog in line.
    pub fn choose(&self, path: &Path) -> Result<Value, Gone> {
        self.post("/test/next-path", &serde_json::json!({ "path": path }))
    }

    fn post(&self, place: &str, body: &Value) -> Result<Value, Gone> {
        let answer = self.agent.post(format!("{}{place}", self.address)).send_json(body);
        let mut answer = answer.map_err(|_| Gone)?;
        let value: Value = answer.body_mut().read_json().map_err(|_| Gone)?;
        assert!(answer.status().is_success(), "{place} {body}: {value}");
        Ok(value)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Ok(mut child) = self.child.lock() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
