//! Notices as server-sent events.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};

/// Everyone who listens.
#[derive(Default)]
pub struct Feed(Mutex<Vec<Sender<String>>>);

impl Feed {
    /// Tells everyone; those who went away are forgotten.
    pub fn tell(&self, name: &str, payload: &str) {
        let message = format!("event: {name}\ndata: {payload}\n\n");
        let mut listeners = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|listener| listener.send(message.clone()).is_ok());
    }

    /// What is told from now on. It begins with a comment, so that the browser knows the stream is open.
    pub fn listen(&self) -> impl Iterator<Item = String> + use<> {
        let (sender, receiver) = channel();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        std::iter::once(": open\n\n".to_owned()).chain(receiver)
    }
}
