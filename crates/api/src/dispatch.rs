//! From a command's name and JSON to its handler and back.

use std::sync::Arc;

use sandtable_base::Locale;
use sandtable_store::Store;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::commands::Access;
use crate::error::ApiError;
use crate::handlers::{backup, demo, evaluation, history, import, preferences, workspace};
use crate::host::Host;
use crate::list::command_list;
use crate::requests::*;
use crate::session::Session;
use sandtable_evaluation::view::{KpiQuery, KpiRows, KpiView, TargetView};
use sandtable_facts::view::FilterChoices;
use sandtable_store::view::Backup;

/// What a handler works with.
pub(crate) struct Call<'a> {
    pub(crate) session: &'a Session,
    pub(crate) host: &'a dyn Host,
    access: Access,
}

impl Call<'_> {
    /// The open workspace, as the command list says it is needed.
    pub(crate) fn store(&self) -> Result<Arc<Store>, ApiError> {
        let access = match self.access {
            Access::Write => sandtable_store::Access::Write,
            Access::Read | Access::None => sandtable_store::Access::Read,
        };
        self.session.store(access)
    }

    pub(crate) fn actor(&self) -> String {
        self.session.actor()
    }

    pub(crate) fn locale(&self) -> Locale {
        self.session.locale()
    }
}

fn run<Request: DeserializeOwned, Response: Serialize>(
    call: &Call<'_>,
    name: &str,
    json: &str,
    handler: fn(&Call<'_>, Request) -> Result<Response, ApiError>,
) -> Result<String, ApiError> {
    let request = serde_json::from_str(if json.trim().is_empty() { "{}" } else { json })
        .map_err(|error| ApiError::BadRequest { command: name.to_owned(), detail: error.to_string() })?;
    let response = handler(call, request)?;
    serde_json::to_string(&response).map_err(|error| ApiError::Internal { detail: error.to_string() })
}

macro_rules! dispatcher {
    ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $response:ty, $access:ident, [$($tag:ident),*], $handler:path;)+) => {
        /// Runs a command. After a command that changes something the host hears of its tags.
        pub fn dispatch(session: &Session, host: &dyn Host, name: &str, json: &str) -> Result<String, ApiError> {
            let call = |access| Call { session, host, access };
            match name {
                $(stringify!($name) => {
                    let answer = run::<$request, $response>(&call(Access::$access), name, json, $handler)?;
                    let tags: &[crate::commands::Tag] = &[$(crate::commands::Tag::$tag),*];
                    if !tags.is_empty() {
                        host.changed(tags);
                    }
                    Ok(answer)
                })+
                _ => Err(ApiError::UnknownCommand { name: name.to_owned() }),
            }
        }
    };
}

command_list!(dispatcher);
