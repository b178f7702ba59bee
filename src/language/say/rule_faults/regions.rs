//! Places of a picture.

use super::{Description, percent, said};
use crate::course::problem::rule::RegionFault;
use crate::language::Language;

pub(super) fn region(language: Language, fault: &RegionFault) -> Description {
    match fault {
        RegionFault::Corners { found, most } => said!(language,
            fr: "un contour de {found} sommets : il en faut de 3 à {most} (règle R30)"
                => "Suivez la forme à grands traits, ou prenez un rectangle.",
            en: "an outline of {found} corners: it takes 3 to {most} (rule R30)"
                => "Follow the shape roughly, or use a rectangle.",
        ),
        RegionFault::Outside => said!(language,
            fr: "la zone sort de l’image : ses coordonnées vont de 0 à 1, depuis le coin en haut à gauche (règle R30)"
                => "Divisez la position en pixels par la largeur ou la hauteur de l’image.",
            en: "the region leaves the picture: its coordinates go from 0 to 1, from the top left corner (rule R30)"
                => "Divide the position in pixels by the width or the height of the picture.",
        ),
        RegionFault::Overlap { first } => {
            let first = first + 1;
            said!(language,
                fr: "la zone recouvre la zone {first} : là, pointer voudrait dire deux choses (règle R30)"
                    => "Séparez-les, ou écrivez `overlap: true` : la dernière est alors devant.",
                en: "the region covers region {first}: pointing there would mean two things (rule R30)"
                    => "Part them, or write `overlap: true`: the later one then lies on top.",
            )
        }
        RegionFault::Small { least } => {
            let least = percent(*least);
            said!(language,
                fr: "la zone fait moins de {least} % de l’image de côté : on ne peut pas la viser (règle R30)"
                    => "Agrandissez-la, ou réunissez-la à sa voisine.",
                en: "the region is less than {least}% of the picture a side: one cannot point at it (rule R30)"
                    => "Make it larger, or join it to its neighbour.",
            )
        }
    }
}
