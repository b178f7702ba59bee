//! Where the controls of a lab stand.

use std::collections::BTreeMap;

use crate::course::Id;
use crate::course::practice::lab::{Control, Lab, Setting};

#[derive(Debug, Clone, PartialEq)]
pub enum Position {
    /// A filter that keeps everything.
    All,
    /// A filter that keeps rows with this value.
    Value(String),
    /// An option of a choice.
    Option(Id),
    Number(f64),
}

impl Position {
    /// As files and the journal write it: the inverse of [`Position::read`].
    pub fn write(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Value(value) => value.clone(),
            Self::Option(id) => id.to_string(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// `None` where the control cannot stand there.
    pub fn read(control: &Control, text: &str) -> Option<Self> {
        match control {
            Control::Filter(_) if text == "all" => Some(Self::All),
            Control::Filter(_) => Some(Self::Value(text.to_owned())),
            Control::Choose(of) => {
                let option = of.options.iter().find(|known| known.id.as_str() == text)?;
                Some(Self::Option(option.id.clone()))
            }
            Control::Number(of) => {
                let number: f64 = text.parse().ok()?;
                (of.from..=of.to)
                    .contains(&number)
                    .then_some(Self::Number(number))
            }
        }
    }
}

/// A position for every control of a lab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Positions(BTreeMap<Id, Position>);

impl Positions {
    /// Where the controls start.
    pub fn start(lab: &Lab) -> Self {
        let start = |control: &Control| match control {
            Control::Filter(_) => Position::All,
            Control::Choose(of) => of
                .options
                .first()
                .map_or(Position::All, |option| Position::Option(option.id.clone())),
            Control::Number(of) => Position::Number(of.start),
        };
        let controls = lab.controls.iter();
        Self(
            controls
                .map(|control| (control.id().clone(), start(control)))
                .collect(),
        )
    }

    /// Where they start, then where `settings` put them; settings that fit no
    /// control change nothing.
    pub fn at(lab: &Lab, settings: &[Setting]) -> Self {
        let mut positions = Self::start(lab);
        for setting in settings {
            let control = lab.control(&setting.control);
            let position = control.and_then(|control| Position::read(control, &setting.to));
            if let Some(position) = position {
                positions.set(&setting.control, position);
            }
        }
        positions
    }

    pub fn get(&self, control: &Id) -> Option<&Position> {
        self.0.get(control)
    }

    pub fn number(&self, control: &Id) -> Option<f64> {
        match self.get(control)? {
            Position::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub fn set(&mut self, control: &Id, position: Position) {
        self.0.insert(control.clone(), position);
    }

    /// The nearest place of a number's control: a whole number of steps from
    /// its lower bound, inside the bounds.
    pub fn snapped(control: &crate::course::practice::lab::NumberOf, number: f64) -> f64 {
        let step = control.step.max(f64::MIN_POSITIVE);
        let steps = ((number - control.from) / step).round();
        let place = control.from + steps * step;
        // Away with 0.30000000000000004: six decimals are the most shown.
        let place = (place * 1e6).round() / 1e6;
        place.clamp(control.from, control.to.max(control.from))
    }
}
