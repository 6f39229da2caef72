//! From a command's name and JSON to its handler and back.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use sandtable_base::Locale;
use sandtable_store::Store;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::commands::Access;
use crate::error::ApiError;
use crate::handlers::{
    backup, demo, evaluation, facts, grid, grid_views, grid_write, history, import, media, notices, plan, preferences,
    presets, report, search, targets, today, workspace,
};
use crate::host::Host;
use crate::list::command_list;
use crate::requests::*;
use crate::session::Session;
use sandtable_evaluation::view::{GrowthQuery, GrowthView, KpiQuery, KpiRows, KpiView, TargetView};
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

/// Fields of requests by command, read once from their schemas: serde cannot refuse unknown fields where one request
/// carries another flattened, and a misspelled field must not be passed over.
static FIELDS: LazyLock<Mutex<HashMap<String, HashSet<String>>>> = LazyLock::new(Mutex::default);

fn refuse_unknown_fields<Request: JsonSchema>(name: &str, request: &Value) -> Result<(), ApiError> {
    let mut fields = FIELDS.lock().unwrap_or_else(PoisonError::into_inner);
    let known = fields.entry(name.to_owned()).or_insert_with(|| {
        let schema = schemars::schema_for!(Request);
        let properties = schema.get("properties").and_then(Value::as_object);
        properties.map_or_else(HashSet::new, |properties| properties.keys().cloned().collect())
    });
    let given = request.as_object().into_iter().flat_map(|object| object.keys());
    match given.into_iter().find(|field| !known.contains(*field)) {
        Some(field) => {
            Err(ApiError::BadRequest { command: name.to_owned(), detail: format!("unknown field `{field}`") })
        }
        None => Ok(()),
    }
}

/// NUL ends a text in half of the programs that will read it, and shows in none.
fn refuse_nul(value: &Value, field: &str) -> Result<(), ApiError> {
    match value {
        Value::String(text) if text.contains('\0') => Err(ApiError::TextWithNul { field: field.to_owned() }),
        Value::Array(items) => {
            items.iter().enumerate().try_for_each(|(at, item)| refuse_nul(item, &format!("{field}[{at}]")))
        }
        Value::Object(fields) => fields.iter().try_for_each(|(name, item)| {
            let point = if field.is_empty() { "" } else { "." };
            refuse_nul(item, &format!("{field}{point}{name}"))
        }),
        _ => Ok(()),
    }
}

fn run<Request: DeserializeOwned + JsonSchema, Response: Serialize>(
    call: &Call<'_>,
    name: &str,
    json: &str,
    handler: fn(&Call<'_>, Request) -> Result<Response, ApiError>,
) -> Result<String, ApiError> {
    let bad = |error: serde_json::Error| ApiError::BadRequest { command: name.to_owned(), detail: error.to_string() };
    let value: Value = serde_json::from_str(if json.trim().is_empty() { "{}" } else { json }).map_err(bad)?;
    refuse_unknown_fields::<Request>(name, &value)?;
    // A question with one is only answered with nothing.
    if !matches!(call.access, Access::Read) {
        refuse_nul(&value, "")?;
    }
    let request = serde_json::from_value(value).map_err(bad)?;
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
                    if matches!(Access::$access, Access::Write) {
                        session.wrote();
                    }
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
