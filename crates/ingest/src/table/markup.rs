//! Tags and texts of HTML and XML, as far as tables need them. No entity is ever defined by the document, so nothing
//! can grow out of it.

/// A piece of markup.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Piece<'a> {
    /// Name in the document's own case, without prefix, and the text of the attributes.
    Open {
        name: &'a str,
        attributes: &'a str,
        closed: bool,
    },
    Close(&'a str),
    /// Entities not yet resolved.
    Text(&'a str),
    /// The text of a CDATA section, as it is.
    Data(&'a str),
}

/// The pieces of `document` in order; comments, declarations and scripts are left out.
pub(crate) struct Markup<'a> {
    rest: &'a str,
}

impl<'a> Markup<'a> {
    pub(crate) fn new(document: &'a str) -> Markup<'a> {
        Markup { rest: document }
    }

    fn past(&mut self, end: &str) -> &'a str {
        let rest = self.rest;
        match rest.find(end) {
            Some(at) => {
                self.rest = &rest[at + end.len()..];
                &rest[..at]
            }
            None => {
                self.rest = "";
                rest
            }
        }
    }

    /// The end of a tag: a `>` outside quotes.
    fn tag(&mut self) -> &'a str {
        let rest = self.rest;
        let mut quote = None;
        for (at, byte) in rest.bytes().enumerate() {
            match (quote, byte) {
                (None, b'>') => {
                    self.rest = &rest[at + 1..];
                    return &rest[..at];
                }
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
        }
        self.rest = "";
        rest
    }
}

impl<'a> Iterator for Markup<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(after) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let text = &self.rest[..end];
                self.rest = &self.rest[end..];
                return Some(Piece::Text(text));
            };
            self.rest = after;
            if let Some(comment) = after.strip_prefix("!--") {
                self.rest = comment;
                self.past("-->");
            } else if let Some(data) = after.strip_prefix("![CDATA[") {
                self.rest = data;
                return Some(Piece::Data(self.past("]]>")));
            } else if after.starts_with(['!', '?']) {
                self.tag();
            } else if let Some(closing) = after.strip_prefix('/') {
                self.rest = closing;
                return Some(Piece::Close(local(self.tag().trim())));
            } else if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let tag = self.tag();
                let closed = tag.ends_with('/');
                let tag = tag.strip_suffix('/').unwrap_or(tag);
                let end = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
                let name = local(&tag[..end]);
                let attributes = &tag[end..];
                if !closed
                    && (name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style"))
                    && tag[..end].len() == name.len()
                {
                    self.skip_to_close(name);
                    continue;
                }
                return Some(Piece::Open { name, attributes, closed });
            } else {
                return Some(Piece::Text("<"));
            }
        }
    }
}

impl Markup<'_> {
    fn skip_to_close(&mut self, name: &str) {
        loop {
            let before = self.rest.len();
            self.past("</");
            if self.rest.is_empty() || self.rest.len() == before {
                return;
            }
            if self.rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name)) {
                self.tag();
                return;
            }
        }
    }
}

/// The name without its namespace prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The value of an attribute, by its name without prefix.
pub(crate) fn attribute<'a>(attributes: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = &rest[..end];
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (found, next) = match quote {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => {
                    let end = after.find(char::is_whitespace).unwrap_or(after.len());
                    after.split_at(end)
                }
            };
            value = found;
            rest = next;
        }
        if local(name).eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        if end == 0 && value.is_empty() {
            // A stray mark: step over it.
            rest = rest.get(1..).unwrap_or_default();
        }
    }
}

/// Appends text with its entities resolved.
pub(crate) fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // No entity is longer; looking further would look at a text without `;` again from every `&`.
        let end = rest.bytes().skip(1).take(11).position(|byte| byte == b';').filter(|&length| length > 0);
        let entity = end.and_then(|length| rest.get(1..=length));
        match entity.and_then(character) {
            Some(c) => {
                out.push(c);
                rest = &rest[entity.map_or(1, |entity| entity.len() + 2)..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

fn character(entity: &str) -> Option<char> {
    if let Some(code) = entity.strip_prefix("#x").or_else(|| entity.strip_prefix("#X")) {
        return u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    }
    if let Some(code) = entity.strip_prefix('#') {
        return code.parse().ok().and_then(char::from_u32);
    }
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "lsquo" => Some('‘'),
        "rsquo" => Some('’'),
        "mdash" => Some('—'),
        "ndash" => Some('–'),
        "hellip" => Some('…'),
        "middot" => Some('·'),
        "yen" => Some('¥'),
        "euro" => Some('€'),
        "copy" => Some('©'),
        "reg" => Some('®'),
        "trade" => Some('™'),
        "times" => Some('×'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_in_order() {
        let pieces: Vec<Piece<'_>> =
            Markup::new("<!doctype html><t:a x='>' y=2>1 &lt; 2<br/><!-- <b> --><script>if (a<b) {}</script></t:a>")
                .collect();
        assert_eq!(
            pieces,
            [
                Piece::Open { name: "a", attributes: " x='>' y=2", closed: false },
                Piece::Text("1 &lt; 2"),
                Piece::Open { name: "br", attributes: "", closed: true },
                Piece::Close("a"),
            ]
        );
        assert_eq!(attribute(" x='>' y=2", "y"), Some("2"));
        assert_eq!(attribute(" ss:Index=\"3\"", "index"), Some("3"));
        assert_eq!(attribute(" hidden", "index"), None);
    }

    #[test]
    fn entities_are_resolved_once() {
        let mut out = String::new();
        unescape("a&amp;lt; &#20013;&#x6587; &unknown; & &", &mut out);
        assert_eq!(out, "a&lt; 中文 &unknown; & &");
    }

    proptest::proptest! {
        #[test]
        fn any_text_ends(text in "[<>/!a-c'\"= &;#\\[\\]?-]{0,60}") {
            for piece in Markup::new(&text) {
                if let Piece::Open { attributes, .. } = piece {
                    let _ = attribute(attributes, "zz");
                }
            }
            unescape(&text, &mut String::new());
        }
    }
}
