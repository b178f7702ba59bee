fn main() {
    let now = || {
        let now = jiff::Zoned::now();
        parcours::progress::Moment::new(
            parcours::progress::Timestamp(now.timestamp().as_millisecond()),
            (now.offset().seconds() / 60) as i16,
        )
    };
    let opening = parcours::gui::shared::Opening {
        places: parcours::storage::places::Places::under(std::path::Path::new("/tmp/pdata")),
        lessons: None,
        language: None,
        locale: sys_locale::get_locale(),
        clock: std::sync::Arc::new(now),
        machine: parcours::storage::device::machine(),
        entropy: 42,
    };
    parcours::gui::launch::run(opening).expect("window");
}
