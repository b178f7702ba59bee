//! The page's look: the colours of the application, light and dark.

pub(super) const SHEET: &str = "
:root { color-scheme: light dark; --paper: #FAF7F2; --surface: #FFFFFF; --ink: #1E2530;
  --soft: #505968; --line: #E3DBCE; --track: #F2EDE4; --accent: #0B6B66; --fill: #9CCBC5;
  --warm: #B13A20; --good: #2B7349; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181D; --surface: #1C2229; --ink: #EDE9E1; --soft: #A9B0BB; --line: #2C343D;
    --track: #10141A; --accent: #5CC7B8; --fill: #2B5A53; --warm: #F28C6F; --good: #7CCB97; }
}
@media (prefers-contrast: more) {
  :root { --soft: var(--ink); --line: var(--ink); }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 'Atkinson Hyperlegible Next', system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1, h2, h3 { font-family: Literata, Georgia, serif; font-weight: 600; line-height: 1.25; }
h1 { font-size: 2rem; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 0 0 .25rem; max-width: 46rem; }
p, li, dd { max-width: 46rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, .frame:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.about { font-size: 1.1rem; margin: 0 0 1rem; }
.caution { border-left: 4px solid var(--accent); padding-left: 1rem; }
td small { display: block; }
.soft, small, caption { color: var(--soft); }
ol { padding-left: 1.75rem; }
ol > li { margin-bottom: 1rem; }
ol > li > p { margin: 0; }
ul { padding-left: 1.25rem; }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 16px;
  padding: 1.25rem; margin: 0 0 1rem; }
article p { margin: 0 0 .75rem; }
.frame { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .25rem 0; }
th, td { text-align: right; vertical-align: top; padding: .4rem .45rem; border-top: 1px solid var(--line);
  white-space: nowrap; }
thead th { vertical-align: bottom; border-top: 0; white-space: normal; }
th code { font-size: .9em; font-weight: 400; }
th:first-child, .words { text-align: left; }
.words { white-space: normal; min-width: 8rem; }
.option { font-weight: 400; white-space: normal; min-width: 16rem; max-width: 34rem;
  overflow-wrap: anywhere; }
.key { color: var(--good); white-space: nowrap; }
.flag { color: var(--warm); white-space: nowrap; }
.bar { display: block; width: 100%; min-width: 6rem; height: .6rem; margin-top: .25rem; }
.track { fill: var(--track); }
.fill { fill: var(--fill); }
.range { stroke: var(--ink); stroke-width: 1.5; fill: none; vector-effect: non-scaling-stroke; }
.figures { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin: 0 0 1rem; }
.figures dt { color: var(--soft); font-size: .875rem; }
.figures dd, .terms dd { margin: 0; }
.terms dt { font-weight: 600; margin-top: .75rem; }
@media print {
  :root { --paper: #FFFFFF; --surface: #FFFFFF; --ink: #000000; --soft: #333333; --line: #BBBBBB;
    --track: #EEEEEE; --accent: #0B6B66; --fill: #9CCBC5; --warm: #B13A20; --good: #2B7349; }
  html { font-size: 9pt; }
  main { max-width: none; padding: 0; }
  tr, li, .figures { break-inside: avoid; }
  h2, h3, caption, .figures { break-after: avoid; }
  td small { white-space: nowrap; }
  .frame { overflow: visible; }
  th, td { padding: .2rem .3rem; white-space: normal; }
  .option, .words { min-width: 0; }
  .bar { min-width: 3rem; }
  rect, path { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
";
