//! Which two characters stand side by side in many texts: what is made of such pairs alone is worth a term of its own.

use std::collections::{HashMap, HashSet};

use crate::fold::is_alone;
use crate::words::Words;

/// A pair is common when one of so many texts has it: two lists of pairs are then long, and what both have would have to
/// be read.
const ONE_OF: usize = 400;

/// Texts that say little of others.
const FEW: usize = 100;

/// Common pairs of characters of the scripts without spaces. An index is made and asked with the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Common(HashSet<(char, char)>);

impl Common {
    pub(crate) fn has(&self, first: char, second: char) -> bool {
        !self.0.is_empty() && self.0.contains(&(first, second))
    }

    /// For keeping: the pairs one after another, in order.
    pub fn to_text(&self) -> String {
        let mut pairs: Vec<(char, char)> = self.0.iter().copied().collect();
        pairs.sort_unstable();
        pairs.into_iter().flat_map(|(first, second)| [first, second]).collect()
    }

    pub fn of_text(kept: &str) -> Common {
        let mut characters = kept.chars();
        Common(std::iter::from_fn(|| Some((characters.next()?, characters.next()?))).collect())
    }
}

/// Counts the pairs of some texts, so as to know those of all.
#[derive(Debug, Default)]
pub struct Sample {
    texts: usize,
    pairs: HashMap<(char, char), usize>,
}

impl Sample {
    pub fn add(&mut self, text: &str) {
        self.texts += 1;
        let words = Words::of(text);
        let alone = |at: usize| words.word(at).chars().next().filter(|first| is_alone(*first));
        let pairs: HashSet<(char, char)> =
            (1..words.len()).filter_map(|at| Some((alone(at - 1)?, alone(at)?))).collect();
        for pair in pairs {
            *self.pairs.entry(pair).or_default() += 1;
        }
    }

    /// Nothing where there were few texts.
    pub fn common(self) -> Common {
        let least = self.texts.div_ceil(ONE_OF).max(3);
        let pairs = self.pairs.into_iter().filter(|(_, texts)| self.texts >= FEW && *texts >= least);
        Common(pairs.map(|(pair, _)| pair).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_many_texts_have_is_common_and_can_be_kept() {
        let mut sample = Sample::default();
        for number in 0..1_000_u32 {
            let some = if number < 2 { "茶叶" } else { "茶" };
            sample.add(&format!("桂花，烏龍plan{some}"));
        }
        let common = sample.common();
        assert_eq!(common.to_text(), "乌龙桂花花乌");
        assert_eq!(Common::of_text(&common.to_text()), common);
        assert!(common.has('乌', '龙') && !common.has('龙', '乌') && !Common::default().has('乌', '龙'));
    }

    #[test]
    fn few_texts_say_nothing() {
        let mut sample = Sample::default();
        sample.add("桂花乌龙");
        assert_eq!(sample.common(), Common::default());
    }
}
