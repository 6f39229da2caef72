//! The texts of a row that no field takes. They are cleared with every row and keep their buffers.

/// Index of a name and text; reads as a slice of them.
#[derive(Debug, Clone, Default)]
pub struct Others {
    entries: Vec<(u16, String)>,
    /// Entries beyond are empty buffers of earlier rows.
    used: usize,
}

impl Others {
    pub fn push(&mut self, index: u16, text: &str) {
        match self.entries.get_mut(self.used) {
            Some((place, buffer)) => {
                *place = index;
                buffer.clear();
                buffer.push_str(text);
            }
            None => self.entries.push((index, text.to_owned())),
        }
        self.used += 1;
    }

    pub fn clear(&mut self) {
        self.used = 0;
    }

    pub(crate) fn copy_from(&mut self, other: &Others) {
        self.clear();
        for (index, text) in other {
            self.push(*index, text);
        }
    }
}

impl std::ops::Deref for Others {
    type Target = [(u16, String)];

    fn deref(&self) -> &[(u16, String)] {
        &self.entries[..self.used]
    }
}

impl<'a> IntoIterator for &'a Others {
    type Item = &'a (u16, String);
    type IntoIter = std::slice::Iter<'a, (u16, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl From<Vec<(u16, String)>> for Others {
    fn from(entries: Vec<(u16, String)>) -> Others {
        Others { used: entries.len(), entries }
    }
}

impl PartialEq for Others {
    fn eq(&self, other: &Others) -> bool {
        **self == **other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_row_before_are_gone() {
        let mut others = Others::default();
        others.push(3, "long text");
        others.push(4, "x");
        others.clear();
        others.push(5, "short");
        assert_eq!(*others, [(5, "short".to_owned())]);
        let mut copy = Others::from(vec![(1, "a".to_owned()), (2, "b".to_owned())]);
        copy.copy_from(&others);
        assert_eq!(copy, others);
    }
}
