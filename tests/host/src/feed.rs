//! Notices as server-sent events.

use std::io::Read;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

/// Everyone who listens.
#[derive(Default)]
pub struct Feed(Mutex<Vec<Sender<Vec<u8>>>>);

impl Feed {
    /// Tells everyone; those who went away are forgotten.
    pub fn tell(&self, name: &str, payload: &str) {
        let message = format!("event: {name}\ndata: {payload}\n\n").into_bytes();
        let mut listeners = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|listener| listener.send(message.clone()).is_ok());
    }

    /// A stream of what is told from now on. It begins with a comment, so that the browser knows it is open.
    pub fn listen(&self) -> Stream {
        let (sender, receiver) = channel();
        // Nobody but this function holds the receiver yet, so the greeting arrives.
        let _ = sender.send(b": open\n\n".to_vec());
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        Stream { receiver, rest: Vec::new() }
    }
}

/// A stream of messages, to be read until the reader goes away.
pub struct Stream {
    receiver: Receiver<Vec<u8>>,
    rest: Vec<u8>,
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.rest.is_empty() {
            match self.receiver.recv() {
                Ok(message) => self.rest = message,
                Err(_) => return Ok(0),
            }
        }
        let count = self.rest.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(self.rest.drain(..count)) {
            *to = from;
        }
        Ok(count)
    }
}
