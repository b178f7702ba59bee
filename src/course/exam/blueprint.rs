//! How many questions each part of a blueprint gives to an exam.

/// How many of `count` questions each module gives, by its weight.
///
/// Weights are renormalised over the modules given. Shares are rounded by the
/// method of largest remainders (Hamilton), so that they sum to `count` and
/// each is within 1 of its exact share; of equal remainders the first one
/// wins. Weights that are all 0 count as equal.
pub fn quotas(weights: &[u32], count: usize) -> Vec<usize> {
    let equal = vec![1; weights.len()];
    let weights = if weights.iter().all(|weight| *weight == 0) {
        &equal
    } else {
        weights
    };
    let sum: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    if sum == 0 {
        return Vec::new();
    }
    let exact = |weight: u32| count as u64 * u64::from(weight);
    let whole = |part: u64| usize::try_from(part).unwrap_or(count);
    let mut shares: Vec<usize> = weights
        .iter()
        .map(|weight| whole(exact(*weight) / sum))
        .collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let remainder = |index: &usize| weights.get(*index).map_or(0, |weight| exact(*weight) % sum);
    order.sort_by_key(|index| std::cmp::Reverse(remainder(index)));
    let left = count - shares.iter().sum::<usize>().min(count);
    for index in order.into_iter().take(left) {
        if let Some(share) = shares.get_mut(index) {
            *share += 1;
        }
    }
    shares
}

/// The same where no part can give more than it has: what one cannot give, the
/// others share by their weights. Sums to `count` where all together have as
/// many, else to all that there is.
pub fn share_out(weights: &[u32], rooms: &[usize], count: usize) -> Vec<usize> {
    let mut given = vec![0; rooms.len()];
    let mut left = count.min(rooms.iter().sum());
    while left > 0 {
        // Only those that still have something share what is left.
        let open: Vec<usize> = (0..rooms.len())
            .filter(|index| given.get(*index) < rooms.get(*index))
            .collect();
        let of = |index: &usize| weights.get(*index).copied().unwrap_or_default();
        let asked = quotas(&open.iter().map(of).collect::<Vec<_>>(), left);
        let mut gave = 0;
        for (index, asked) in open.into_iter().zip(asked) {
            if let (Some(given), Some(room)) = (given.get_mut(index), rooms.get(index)) {
                let more = asked.min(room - *given);
                *given += more;
                gave += more;
            }
        }
        if gave == 0 {
            break;
        }
        left -= gave;
    }
    given
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{quotas, share_out};

    #[test]
    fn largest_remainders_as_worked_out_by_hand() {
        // 60 × 8/51 = 9.41, 60 × 25/51 = 29.41, 60 × 18/51 = 21.18.
        assert_eq!(quotas(&[8, 25, 18], 60), [10, 29, 21]);
        assert_eq!(quotas(&[1, 1, 1], 10), [4, 3, 3]);
        assert_eq!(quotas(&[0, 0], 3), [2, 1]);
        assert_eq!(quotas(&[], 3), [0; 0]);
    }

    #[test]
    fn what_one_cannot_give_the_others_do() {
        assert_eq!(share_out(&[1, 1], &[2, 10], 8), [2, 6]);
        assert_eq!(share_out(&[0, 5], &[3, 2], 4), [2, 2]);
        assert_eq!(share_out(&[1, 1], &[1, 1], 9), [1, 1]);
    }

    proptest! {
        #[test]
        fn shares_sum_and_stay_within_one(
            weights in prop::collection::vec(0_u32..100, 1..15), count in 0_usize..200,
        ) {
            let shares = quotas(&weights, count);
            prop_assert_eq!(shares.iter().sum::<usize>(), count);
            let sum: u32 = weights.iter().sum();
            for (share, weight) in shares.iter().zip(&weights).filter(|_| sum > 0) {
                let exact = f64::from(*weight) / f64::from(sum) * count as f64;
                prop_assert!((*share as f64 - exact).abs() < 1.0);
            }
        }

        #[test]
        fn nobody_gives_more_than_it_has(
            parts in prop::collection::vec((0_u32..100, 0_usize..30), 1..15), count in 0_usize..200,
        ) {
            let (weights, rooms): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
            let given = share_out(&weights, &rooms, count);
            prop_assert!(given.iter().zip(&rooms).all(|(given, room)| given <= room));
            let there: usize = rooms.iter().sum();
            prop_assert_eq!(given.iter().sum::<usize>(), count.min(there));
        }
    }
}
