//! Icons from Lucide (ISC), drawn in the colour of their role.

use iced::widget::svg::{self, Handle, Svg};
use iced::{Color, Theme};

use crate::gui::ui::Ui;

/// An icon of the interface. It says nothing by itself: a word stands beside
/// it, or its node has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    House,
    BookOpen,
    Swords,
    Repeat,
    ChartLine,
    BookA,
    Search,
    Settings,
    Bookmark,
    BookmarkCheck,
    NotebookPen,
    PencilLine,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    ArrowDown,
    Check,
    X,
    Circle,
    CircleCheck,
    CircleDot,
    CircleHelp,
    Play,
    ClipboardCheck,
    Lightbulb,
    TriangleAlert,
    Info,
    Scale,
    MessageCircle,
    Wrench,
    Undo2,
    RotateCcw,
    Eye,
    ExternalLink,
    User,
    Download,
    Upload,
    Trash2,
    FolderOpen,
    Keyboard,
    Clock,
    ChevronDown,
    ChevronRight,
    Square,
    SquareCheck,
    Lock,
    Minus,
    Plus,
    Sun,
    Moon,
    Monitor,
    Contrast,
    Languages,
    TypeSize,
    Users,
}

impl Icon {
    fn bytes(self) -> &'static [u8] {
        match self {
            Self::House => include_bytes!("../../../assets/icons/house.svg"),
            Self::BookOpen => include_bytes!("../../../assets/icons/book-open.svg"),
            Self::Swords => include_bytes!("../../../assets/icons/swords.svg"),
            Self::Repeat => include_bytes!("../../../assets/icons/repeat.svg"),
            Self::ChartLine => include_bytes!("../../../assets/icons/chart-line.svg"),
            Self::BookA => include_bytes!("../../../assets/icons/book-a.svg"),
            Self::Search => include_bytes!("../../../assets/icons/search.svg"),
            Self::Settings => include_bytes!("../../../assets/icons/settings.svg"),
            Self::Bookmark => include_bytes!("../../../assets/icons/bookmark.svg"),
            Self::BookmarkCheck => include_bytes!("../../../assets/icons/bookmark-check.svg"),
            Self::NotebookPen => include_bytes!("../../../assets/icons/notebook-pen.svg"),
            Self::PencilLine => include_bytes!("../../../assets/icons/pencil-line.svg"),
            Self::ArrowLeft => include_bytes!("../../../assets/icons/arrow-left.svg"),
            Self::ArrowRight => include_bytes!("../../../assets/icons/arrow-right.svg"),
            Self::ArrowUp => include_bytes!("../../../assets/icons/arrow-up.svg"),
            Self::ArrowDown => include_bytes!("../../../assets/icons/arrow-down.svg"),
            Self::Check => include_bytes!("../../../assets/icons/check.svg"),
            Self::X => include_bytes!("../../../assets/icons/x.svg"),
            Self::Circle => include_bytes!("../../../assets/icons/circle.svg"),
            Self::CircleCheck => include_bytes!("../../../assets/icons/circle-check.svg"),
            Self::CircleDot => include_bytes!("../../../assets/icons/circle-dot.svg"),
            Self::CircleHelp => include_bytes!("../../../assets/icons/circle-help.svg"),
            Self::Play => include_bytes!("../../../assets/icons/play.svg"),
            Self::ClipboardCheck => include_bytes!("../../../assets/icons/clipboard-check.svg"),
            Self::Lightbulb => include_bytes!("../../../assets/icons/lightbulb.svg"),
            Self::TriangleAlert => include_bytes!("../../../assets/icons/triangle-alert.svg"),
            Self::Info => include_bytes!("../../../assets/icons/info.svg"),
            Self::Scale => include_bytes!("../../../assets/icons/scale.svg"),
            Self::MessageCircle => include_bytes!("../../../assets/icons/message-circle.svg"),
            Self::Wrench => include_bytes!("../../../assets/icons/wrench.svg"),
            Self::Undo2 => include_bytes!("../../../assets/icons/undo-2.svg"),
            Self::RotateCcw => include_bytes!("../../../assets/icons/rotate-ccw.svg"),
            Self::Eye => include_bytes!("../../../assets/icons/eye.svg"),
            Self::ExternalLink => include_bytes!("../../../assets/icons/external-link.svg"),
            Self::User => include_bytes!("../../../assets/icons/user.svg"),
            Self::Download => include_bytes!("../../../assets/icons/download.svg"),
            Self::Upload => include_bytes!("../../../assets/icons/upload.svg"),
            Self::Trash2 => include_bytes!("../../../assets/icons/trash-2.svg"),
            Self::FolderOpen => include_bytes!("../../../assets/icons/folder-open.svg"),
            Self::Keyboard => include_bytes!("../../../assets/icons/keyboard.svg"),
            Self::Clock => include_bytes!("../../../assets/icons/clock.svg"),
            Self::ChevronDown => include_bytes!("../../../assets/icons/chevron-down.svg"),
            Self::ChevronRight => include_bytes!("../../../assets/icons/chevron-right.svg"),
            Self::Square => include_bytes!("../../../assets/icons/square.svg"),
            Self::SquareCheck => include_bytes!("../../../assets/icons/square-check.svg"),
            Self::Lock => include_bytes!("../../../assets/icons/lock.svg"),
            Self::Minus => include_bytes!("../../../assets/icons/minus.svg"),
            Self::Plus => include_bytes!("../../../assets/icons/plus.svg"),
            Self::Sun => include_bytes!("../../../assets/icons/sun.svg"),
            Self::Moon => include_bytes!("../../../assets/icons/moon.svg"),
            Self::Monitor => include_bytes!("../../../assets/icons/monitor.svg"),
            Self::Contrast => include_bytes!("../../../assets/icons/contrast.svg"),
            Self::Languages => include_bytes!("../../../assets/icons/languages.svg"),
            Self::TypeSize => include_bytes!("../../../assets/icons/type.svg"),
            Self::Users => include_bytes!("../../../assets/icons/users.svg"),
        }
    }

    /// The icon at 20 px, growing with the text.
    pub fn draw<'a>(self, ui: &Ui, color: Color) -> Svg<'a> {
        self.sized(ui.px(20.0), color)
    }

    /// The icon at a size in logical pixels.
    pub fn sized<'a>(self, size: f32, color: Color) -> Svg<'a> {
        Svg::new(Handle::from_memory(self.bytes()))
            .width(size)
            .height(size)
            .style(move |_: &Theme, _| svg::Style { color: Some(color) })
    }
}
