use crate::language::Language;
use crate::storage::Error;
pub(crate) fn describe(_: Language, error: &Error) -> String {
    error.to_string()
}
