//! Faults found while a file is read and decoded.

/// A file cannot be read or decoded, or says what its author cannot have meant.
///
/// The sentences are in `language::say::read_faults`.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadFault {
    File(FileFault),
    Layout(LayoutFault),
    Text(TextFault),
    Syntax(SyntaxFault),
    Shape(ShapeFault),
    Media(MediaFault),
}

/// The file itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    Missing,
    /// What the system says.
    Unreadable(String),
    /// A folder, a pipe or a device has the name of a file.
    NotAFile,
    /// In bytes.
    TooLarge {
        size: u64,
        limit: u64,
    },
    /// A name or a link that leads out of the course's folder.
    Outside,
    /// Links that lead to each other.
    LinkLoop,
}

/// The folder and its table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LayoutFault {
    /// The course's folder does not exist, or is no folder.
    NoFolder,
    /// Neither `fr/course.ron` nor `en/course.ron` exists.
    NoCourse,
    /// The folder holds more files than a course may have.
    TooManyFiles { limit: usize },
    /// A folder with a `course.ron` that is no language of the application.
    Language { folder: String },
    /// A lesson's file that the table of contents does not list.
    NotListed,
    /// A lesson of the table of contents without a file.
    NoFile { file: String },
    /// An id of the table of contents that cannot be a file's name.
    BadName { id: String },
    /// No lesson of the table of contents has this id.
    NoLesson { id: String },
    /// No practice of the table of contents has this id.
    NoPractice { id: String },
}

/// The bytes, before they are RON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFault {
    Empty,
    /// A NUL byte: the file is binary, or damaged.
    Nul {
        offset: usize,
    },
    NotUtf8 {
        offset: usize,
    },
}

/// RON that is written wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxFault {
    /// This bracket is never closed.
    Unclosed(char),
    /// A closing bracket of another kind than the one that is open.
    Mismatched {
        open: char,
        /// Line of the open bracket, from 1.
        line: usize,
        found: char,
    },
    Unexpected {
        found: String,
        wanted: Wanted,
    },
    MissingComma,
    OpenString,
    /// A raw string that no `"` with as many `#` closes.
    OpenRawString {
        hashes: usize,
    },
    OpenComment,
    BadEscape(String),
    TooDeep {
        limit: usize,
    },
    TooManyValues {
        limit: usize,
    },
    /// A string holds what looks like the RON that should follow it.
    Swallowed {
        /// Number of `#` of a raw string, `None` for an ordinary string.
        hashes: Option<usize>,
    },
}

/// What should stand at a place of a RON text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Value,
    /// This bracket, or a comma.
    Close(char),
    /// Nothing more: the file's one value has ended.
    End,
}

/// RON that is written right and is not what the format asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum ShapeFault {
    UnknownField {
        found: String,
        known: &'static [&'static str],
        near: Option<&'static str>,
    },
    UnknownVariant {
        found: String,
        known: &'static [&'static str],
        near: Option<&'static str>,
    },
    MissingField {
        field: &'static str,
        /// The struct or variant that lacks it: `Choice`.
        inside: Option<&'static str>,
    },
    /// The same field twice in one pair of brackets.
    DuplicateField {
        field: String,
        /// Line of the first, from 1.
        line: usize,
    },
    WrongType {
        /// The field that holds the value, if one does.
        field: Option<String>,
        expected: Expected,
        found: Found,
    },
    /// A whole number that the field cannot hold.
    OutOfRange {
        field: Option<String>,
        found: String,
        min: i64,
        max: u64,
    },
    /// `NaN`, `inf`, or a number beyond any that a computer holds.
    NotFinite { found: String },
    /// A value without a name among named fields.
    Unnamed,
    /// `Text((id: …))` instead of `Text(id: …)`.
    DoubleBrackets,
    /// What the decoder says when nothing above explains it.
    Other(String),
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    Text,
    Whole,
    Number,
    Boolean,
    List,
    /// Named fields in parentheses: the name of the struct, and its fields.
    Fields(&'static str, &'static [&'static str]),
    /// One of several words, some followed by fields.
    OneOf(&'static [&'static str]),
    /// One word alone, without brackets.
    Word,
}

/// What was found instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Text,
    Number,
    Character,
    Word,
    List,
    Map,
    Fields,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MediaFault {
    /// Not a plain name such as `roles.svg`.
    Name { name: String },
    /// Neither `.svg` nor `.png`.
    Kind,
    /// The content is not that of a PNG.
    NotPng,
    /// In pixels.
    TooWide { width: u32, height: u32, limit: u32 },
    /// The content is not that of an SVG.
    NotSvg,
    /// Elements nest deeper than the drawing library bears.
    TooDeep { limit: usize },
    /// Neither `width` and `height` nor `viewBox`.
    NoSize,
    /// An element that reads other files, runs code or expands without bound.
    Forbidden { element: String },
}

/// What an author wrote, as faults quote it: 60 characters at most.
pub(crate) fn quote(found: &str) -> String {
    const LONGEST: usize = 60;
    match found.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", found.get(..end).unwrap_or_default()),
        None => found.to_owned(),
    }
}

impl ReadFault {
    /// A name that never changes, for tools and for the documentation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::File(fault) => fault.code(),
            Self::Layout(fault) => fault.code(),
            Self::Text(fault) => fault.code(),
            Self::Syntax(fault) => fault.code(),
            Self::Shape(fault) => fault.code(),
            Self::Media(fault) => fault.code(),
        }
    }
}

impl FileFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "D01",
            Self::Unreadable(_) => "D02",
            Self::NotAFile => "D03",
            Self::TooLarge { .. } => "D04",
            Self::Outside => "D05",
            Self::LinkLoop => "D06",
        }
    }
}

impl LayoutFault {
    fn code(&self) -> &'static str {
        match self {
            Self::NoFolder => "D10",
            Self::NoCourse => "D11",
            Self::TooManyFiles { .. } => "D12",
            Self::Language { .. } => "D13",
            Self::NotListed => "D14",
            Self::NoFile { .. } => "D15",
            Self::BadName { .. } => "D16",
            Self::NoLesson { .. } => "D17",
            Self::NoPractice { .. } => "D18",
        }
    }
}

impl TextFault {
    fn code(self) -> &'static str {
        match self {
            Self::Empty => "D21",
            Self::Nul { .. } => "D22",
            Self::NotUtf8 { .. } => "D23",
        }
    }
}

impl SyntaxFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Unclosed(_) => "D31",
            Self::Mismatched { .. } => "D32",
            Self::Unexpected { .. } => "D33",
            Self::MissingComma => "D34",
            Self::OpenString => "D35",
            Self::OpenRawString { .. } => "D36",
            Self::OpenComment => "D37",
            Self::BadEscape(_) => "D38",
            Self::TooDeep { .. } => "D39",
            Self::TooManyValues { .. } => "D40",
            Self::Swallowed { .. } => "D41",
        }
    }
}

impl ShapeFault {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownField { .. } => "D51",
            Self::UnknownVariant { .. } => "D52",
            Self::MissingField { .. } => "D53",
            Self::DuplicateField { .. } => "D54",
            Self::WrongType { .. } => "D55",
            Self::OutOfRange { .. } => "D56",
            Self::NotFinite { .. } => "D57",
            Self::Unnamed => "D58",
            Self::DoubleBrackets => "D59",
            Self::Other(_) => "D60",
        }
    }
}

impl MediaFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Name { .. } => "D71",
            Self::Kind => "D72",
            Self::NotPng => "D73",
            Self::TooWide { .. } => "D74",
            Self::NotSvg => "D75",
            Self::TooDeep { .. } => "D76",
            Self::NoSize => "D77",
            Self::Forbidden { .. } => "D78",
        }
    }
}

impl From<FileFault> for ReadFault {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

impl From<LayoutFault> for ReadFault {
    fn from(fault: LayoutFault) -> Self {
        Self::Layout(fault)
    }
}

impl From<TextFault> for ReadFault {
    fn from(fault: TextFault) -> Self {
        Self::Text(fault)
    }
}

impl From<SyntaxFault> for ReadFault {
    fn from(fault: SyntaxFault) -> Self {
        Self::Syntax(fault)
    }
}

impl From<ShapeFault> for ReadFault {
    fn from(fault: ShapeFault) -> Self {
        Self::Shape(fault)
    }
}

impl From<MediaFault> for ReadFault {
    fn from(fault: MediaFault) -> Self {
        Self::Media(fault)
    }
}
