//! Text for a terminal: headings, paragraphs, columns.

/// Columns of a paragraph.
const WIDTH: usize = 96;

/// Text that grows by lines.
#[derive(Default)]
pub(crate) struct Text(pub(crate) String);

impl Text {
    pub(crate) fn line(&mut self, text: &str) {
        self.0.push_str(text.trim_end());
        self.0.push('\n');
    }

    pub(crate) fn blank(&mut self) {
        self.0.push('\n');
    }

    pub(crate) fn heading(&mut self, text: &str, rule: char) {
        self.line(text);
        let rule: String = text.chars().map(|_| rule).collect();
        self.line(&rule);
    }

    /// Broken at spaces; lines after the first are indented as the mark is
    /// wide.
    pub(crate) fn paragraph(&mut self, mark: &str, text: &str) {
        let indent: String = mark.chars().map(|_| ' ').collect();
        let mut line = mark.to_owned();
        let mut is_new = true;
        for word in text.split(' ') {
            let wide = line.chars().count() + 1 + word.chars().count() > WIDTH;
            if !is_new && wide {
                self.line(&line);
                line.clone_from(&indent);
                is_new = true;
            }
            if !is_new {
                line.push(' ');
            }
            line.push_str(word);
            is_new = false;
        }
        self.line(&line);
    }
}

/// Columns as wide as their widest cell, two spaces apart; the second one is
/// aligned right. A rule under the headings where there are any.
pub(crate) fn aligned(rows: &[Vec<String>], headings: bool) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = Text::default();
    for (index, row) in rows.iter().enumerate() {
        let cells = row.iter().zip(&widths).enumerate();
        let cells: Vec<String> = cells
            .map(|(column, (cell, &width))| match column {
                1 => format!("{cell:>width$}"),
                _ => format!("{cell:<width$}"),
            })
            .collect();
        out.line(&cells.join("  "));
        if index == 0 && headings {
            let rules: Vec<String> = widths.iter().map(|&width| "-".repeat(width)).collect();
            out.line(&rules.join("  "));
        }
    }
    out.0
}
