//! A file read on a thread of its own, so that parsing and writing share a million rows between two cores. Records travel
//! in batches whose buffers go back and forth: nothing is allocated for a row.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use sandtable_ingest as ingest;
use sandtable_ingest::view::{Mapping, Options, Rejection};
use sandtable_ingest::{Event, IngestError, Plan, Record, Summary};

use crate::error::ApiError;

/// Records in a batch, and batches under way.
const BATCH: usize = 512;
const UNDER_WAY: usize = 8;

/// What is to be read and how.
pub(crate) struct Reading<'a> {
    pub(crate) path: &'a Path,
    pub(crate) kind: Option<&'a str>,
    pub(crate) mapping: &'a Mapping,
    pub(crate) options: &'a Options,
}

/// What the reader says, in the order of the file.
pub(crate) enum Said<'a> {
    Start(&'a Plan),
    Record(&'a Record),
    Rejected(&'a Rejection),
    Progress { bytes: u64, of: u64 },
}

enum Parcel {
    Start(Box<Plan>),
    Records { records: Vec<Record>, used: usize },
    Rejected(Box<Rejection>),
    Progress { bytes: u64, of: u64 },
}

impl Reading<'_> {
    /// Calls `each` for everything the file holds; its error stops the reading.
    pub(crate) fn run(&self, mut each: impl FnMut(Said<'_>) -> Result<(), ApiError>) -> Result<Summary, ApiError> {
        let (send, receive) = sync_channel(UNDER_WAY);
        let (send_back, receive_back) = sync_channel(UNDER_WAY + 2);
        thread::scope(|scope| {
            let reader = scope.spawn(move || self.read(&send, &receive_back));
            let outcome = deliver(&receive, &send_back, &mut each);
            // Without a receiver the reader stops at its next parcel.
            drop(receive);
            let read = reader.join().map_err(|_| ApiError::Internal { detail: "the reader panicked".to_owned() })?;
            outcome?;
            Ok(read?)
        })
    }

    fn read(&self, send: &SyncSender<Parcel>, back: &Receiver<Vec<Record>>) -> Result<Summary, IngestError> {
        let mut batch: Vec<Record> = Vec::new();
        let mut used = 0;
        let summary = ingest::read(self.path, self.kind, self.mapping, self.options, &mut |event| {
            if let Event::Record(record) = event {
                match batch.get_mut(used) {
                    Some(slot) => slot.copy_from(record),
                    None => batch.push(record.clone()),
                }
                used += 1;
                if used < BATCH {
                    return ControlFlow::Continue(());
                }
                return flow(hand_over(send, back, &mut batch, &mut used));
            }
            // Order is kept: what came before goes before.
            let parcel = match event {
                Event::Start(plan) => Parcel::Start(Box::new(plan.clone())),
                Event::Rejected(rejection) => Parcel::Rejected(Box::new(rejection.clone())),
                Event::Progress { bytes, of } => Parcel::Progress { bytes, of },
                Event::Record(_) => return ControlFlow::Continue(()),
            };
            flow(hand_over(send, back, &mut batch, &mut used) && send.send(parcel).is_ok())
        })?;
        if hand_over(send, back, &mut batch, &mut used) { Ok(summary) } else { Err(IngestError::Cancelled) }
    }
}

fn flow(goes_on: bool) -> ControlFlow<()> {
    if goes_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
}

/// Sends the batch when it holds anything, and takes a used one for the next rows. False when nobody listens.
fn hand_over(
    send: &SyncSender<Parcel>,
    back: &Receiver<Vec<Record>>,
    batch: &mut Vec<Record>,
    used: &mut usize,
) -> bool {
    if *used == 0 {
        return true;
    }
    let records = std::mem::replace(batch, back.try_recv().unwrap_or_default());
    let parcel = Parcel::Records { records, used: std::mem::take(used) };
    send.send(parcel).is_ok()
}

fn deliver(
    receive: &Receiver<Parcel>,
    back: &SyncSender<Vec<Record>>,
    each: &mut impl FnMut(Said<'_>) -> Result<(), ApiError>,
) -> Result<(), ApiError> {
    for parcel in receive {
        match parcel {
            Parcel::Start(plan) => each(Said::Start(&plan))?,
            Parcel::Rejected(rejection) => each(Said::Rejected(&rejection))?,
            Parcel::Progress { bytes, of } => each(Said::Progress { bytes, of })?,
            Parcel::Records { records, used } => {
                for record in &records[..used] {
                    each(Said::Record(record))?;
                }
                // A full return channel only costs the reader a new batch.
                let _ = back.try_send(records);
            }
        }
    }
    Ok(())
}
