//! The one command. Handlers are synchronous; they run off the window's thread.

use std::sync::Arc;

use sandtable_api::Session;
use tauri::State;

use crate::host::WindowHost;

/// Answers with the JSON of the answer, or fails with the JSON of the error.
#[tauri::command(async)]
pub(crate) async fn rpc(
    session: State<'_, Arc<Session>>,
    host: State<'_, Arc<WindowHost>>,
    name: String,
    json: String,
) -> Result<String, String> {
    let (session, host) = (Arc::clone(&session), Arc::clone(&host));
    let work = move || sandtable_api::dispatch(&session, host.as_ref(), &name, &json);
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(in_json(&error)),
        // The handler panicked; the log has where.
        Err(cause) => {
            tracing::error!(%cause, "a handler did not end");
            Err(serde_json::json!({ "code": "internal", "message": cause.to_string() }).to_string())
        }
    }
}

fn in_json(error: &sandtable_api::ApiError) -> String {
    serde_json::json!(error).to_string()
}
