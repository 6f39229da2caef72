//! Names of files as they are kept, shown, and given to other programs.

/// What a name has at most, in characters. Half of what file systems take, because those count bytes.
const LONGEST: usize = 80;

/// Endings of files that systems run, install or follow instead of showing. They are kept like any other, but not opened
/// from here: who wants to run one saves it first and sees what it is.
const RUN: &[&str] = &[
    "action",
    "apk",
    "app",
    "appimage",
    "appref-ms",
    "bash",
    "bat",
    "bin",
    "cab",
    "chm",
    "cmd",
    "com",
    "command",
    "cpl",
    "csh",
    "deb",
    "desktop",
    "dll",
    "dmg",
    "elf",
    "exe",
    "gadget",
    "hta",
    "inf",
    "ins",
    "inx",
    "ipa",
    "iso",
    "isp",
    "jar",
    "jnlp",
    "job",
    "js",
    "jse",
    "ksh",
    "lnk",
    "mjs",
    "mpkg",
    "msc",
    "msi",
    "msix",
    "msp",
    "mst",
    "osx",
    "out",
    "paf",
    "php",
    "pif",
    "pkg",
    "pl",
    "prg",
    "ps1",
    "psd1",
    "psm1",
    "py",
    "pyc",
    "pyw",
    "rb",
    "reg",
    "rgs",
    "rpm",
    "run",
    "scf",
    "scpt",
    "scr",
    "sct",
    "settingcontent-ms",
    "sh",
    "shb",
    "shs",
    "so",
    "tool",
    "u3p",
    "url",
    "vb",
    "vbe",
    "vbs",
    "vbscript",
    "webloc",
    "workflow",
    "ws",
    "wsc",
    "wsf",
    "wsh",
    "xll",
    "zsh",
];

/// Endings of pictures that are decoded for a thumbnail.
const PICTURES: &[&str] = &["bmp", "gif", "jpeg", "jpg", "png", "webp"];

/// Device names of Windows, which no file there can have, whatever its ending.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// The name of a file without its folders, such that every system takes it and it reads as it is: no control characters,
/// none that turn the direction of reading (`gpj.exe` shown as `exe.jpg`), at most 80 characters.
pub(crate) fn file_name(text: &str) -> String {
    let bad = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let clean: String = text.chars().filter(|&c| !turns(c)).map(|c| if bad(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    let dots: &[char] = &['.', ' '];
    let name = shortened(words.join(" ").trim_matches(dots)).trim_matches(dots).to_owned();
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = ["com", "lpt"].iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    });
    if numbered || DEVICES.contains(&stem.as_str()) { format!("_{name}") } else { name }
}

/// The beginning and the ending of a name that is too long.
fn shortened(name: &str) -> String {
    let length = name.chars().count();
    if length <= LONGEST {
        return name.to_owned();
    }
    let (stem, ending) = name.rsplit_once('.').filter(|(_, ending)| ending.len() <= 12).unwrap_or((name, ""));
    let dot = if ending.is_empty() { "" } else { "." };
    let room = LONGEST - dot.len() - ending.chars().count();
    format!("{}{dot}{ending}", stem.chars().take(room).collect::<String>().trim_end())
}

/// The ending of a name in small letters; empty when it has none.
fn ending(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or_default();
    if stem.is_empty() { String::new() } else { ending.to_lowercase() }
}

/// Whether another program may be asked to show the file. Without an ending the system would have to guess, and it may
/// guess that it is a program.
pub(crate) fn opens(name: &str) -> bool {
    let ending = ending(name);
    !ending.is_empty() && !RUN.contains(&ending.as_str())
}

pub(crate) fn is_picture(name: &str) -> bool {
    PICTURES.contains(&ending(name).as_str())
}

#[cfg(test)]
mod tests {
    use super::{file_name, is_picture, opens};

    #[test]
    fn names_stay_in_the_folder_and_every_system_takes_them() {
        assert_eq!(file_name("../../etc/passwd"), "etc passwd");
        assert_eq!(file_name("封面:1?.png"), "封面 1 .png");
        assert_eq!(file_name(".."), "");
        assert_eq!(file_name(&format!("{}.jpg", "长".repeat(90))).chars().count(), 80);
        assert!(file_name(&format!("首{}.jpg", "长".repeat(90))).starts_with("首长"));
        assert!(file_name(&format!("{}.jpg", "长".repeat(90))).ends_with("长.jpg"));
        assert_eq!(file_name("nul.txt"), "_nul.txt");
        assert_eq!(file_name("COM1"), "_COM1");
        assert_eq!(file_name("common.txt"), "common.txt");
    }

    #[test]
    fn a_name_that_reads_backwards_is_seen_for_what_it_is() {
        let name = file_name("photo\u{202e}gpj.exe");
        assert_eq!(name, "photogpj.exe");
        assert!(!opens(&name) && !is_picture(&name));
    }

    #[test]
    fn what_a_system_would_run_is_not_opened() {
        for name in ["a.exe", "A.EXE", "清单.ps1", "x.jpg.scr", "a.desktop", "no ending", ".profile"] {
            assert!(!opens(name), "{name}");
        }
        for name in ["海报.psd", "brief.docx", "a.b.mp4", "x.PDF"] {
            assert!(opens(name), "{name}");
        }
    }
}
