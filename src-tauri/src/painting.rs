//! How the window is painted on Linux: through the graphics processor where the computer has one, otherwise straight into
//! the window's memory. Without this, WebKit lets a graphics processor be imitated in software on virtual machines, remote
//! desktops and virtual screens, and every frame takes several times as long as painting what changed.

use std::path::Path;
use tauri::{AppHandle, Manager, Runtime};
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

/// Where Linux shows its graphics processors.
const DEVICES: &str = "/dev/dri";

/// Chooses for the window of an application. Must be called on the window's own thread, before its page is shown.
pub fn choose<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(crate::desktop::WINDOW) else { return };
    if has_processor(Path::new(DEVICES)) {
        return;
    }
    let chosen = window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    match chosen {
        Ok(()) => tracing::info!("no graphics processor: the window is painted without one"),
        Err(problem) => tracing::warn!(%problem, "how the window is painted could not be chosen"),
    }
}

/// Whether a folder of devices holds one that draws.
fn has_processor(devices: &Path) -> bool {
    std::fs::read_dir(devices).is_ok_and(|found| {
        found.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
    })
}

#[cfg(test)]
mod tests {
    use super::has_processor;
    use std::fs;

    #[test]
    fn a_computer_has_a_graphics_processor_when_a_device_renders() {
        let devices = tempfile::tempdir().expect("a folder");
        assert!(!has_processor(devices.path()), "nothing is there");
        assert!(!has_processor(&devices.path().join("dri")), "not even the folder is there");
        fs::write(devices.path().join("card0"), "").expect("a device that only shows");
        assert!(!has_processor(devices.path()), "a screen is not enough");
        fs::write(devices.path().join("renderD128"), "").expect("a device that renders");
        assert!(has_processor(devices.path()));
    }
}
