//! How often an account publishes against how often it means to, with a part kept free for the unexpected.

/// Per week, so that days, weeks and months compare.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cadence {
    pub times: f64,
    pub every: Every,
    /// The part kept free, from 0 to 1.
    pub free_share: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    Day,
    Week,
    Month,
}

/// A fifth of the cadence is kept free unless the user says otherwise.
pub const FREE_SHARE: f64 = 0.2;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beside {
    /// Posts meant in the period.
    pub meant: f64,
    /// Of these, places to fill ahead; the rest is kept free.
    pub to_fill: f64,
    pub free: f64,
}

impl Cadence {
    /// What it means for a period of so many days.
    pub fn over(self, days: f64) -> Beside {
        let length = match self.every {
            Every::Day => 1.0,
            Every::Week => 7.0,
            // The mean month of the Gregorian calendar.
            Every::Month => 30.436_875,
        };
        let meant = self.times * days / length;
        let free = meant * self.free_share.clamp(0.0, 1.0);
        Beside { meant, to_fill: meant - free, free }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fifth_is_kept_free() {
        let cadence = Cadence { times: 5.0, every: Every::Week, free_share: FREE_SHARE };
        assert_eq!(cadence.over(14.0), Beside { meant: 10.0, to_fill: 8.0, free: 2.0 });
    }
}
