//! Words every room of the house shares: the clock, dates with the precision their source has, money, metric names,
//! platforms and locales. No I/O, no SQL, no JSON of its own.

pub mod clock;
pub mod id;
pub mod locale;
pub mod metric;
pub mod moment;
pub mod money;
pub mod period;
pub mod platform;
pub mod record_kind;

pub use clock::{Clock, FixedClock, SystemClock};
pub use locale::Locale;
pub use metric::{Figures, Metric};
pub use moment::{Day, Moment, Precision};
pub use money::{Currency, Money};
pub use period::{Granularity, Period, WeekStart};
pub use platform::Platform;
pub use record_kind::{RECORD_KINDS, RecordKind};
pub mod number;
mod said;
pub use number::Number;
pub use said::Said;
