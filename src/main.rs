fn main() {
    let shared = parcours::gui::shared::Shared::provisional(|| {
        let now = jiff::Zoned::now();
        parcours::progress::Moment::new(parcours::progress::Timestamp(now.timestamp().as_millisecond()), (now.offset().seconds()/60) as i16)
    });
    parcours::gui::launch::run(shared).expect("window");
}
