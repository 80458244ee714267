// As the application does: a hidden window paints nothing, so the frame is asked for after it was shown.
const { invoke } = window.__TAURI_INTERNALS__;
invoke("show").then(() => requestAnimationFrame(() => invoke("painted")));
