import { arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

export const search: Words["search"] = {
  title: "بحث",
  field: "ابحث في الأخبار",
  submit: "ابحث",
  narrowDown: "تضييق البحث",
  narrowedBy: (filters) =>
    plural(filters, {
      zero: "بلا مرشّحات",
      one: "ضُيّق البحث بمرشّح واحد",
      two: "ضُيّق البحث بمرشّحين",
      few: `ضُيّق البحث بـ${filters} مرشّحات`,
      many: `ضُيّق البحث بـ${filters} مرشّحًا`,
      other: `ضُيّق البحث بـ${filters} مرشّح`,
    }),
  section: "القسم",
  allSections: "كل الأقسام",
  author: "الكاتب",
  everybody: "الجميع",
  tag: "الوسم",
  everything: "كل الوسوم",
  from: "من",
  until: "إلى",
  order: "الترتيب",
  bestFirst: "الأقرب إلى البحث أولًا",
  newestFirst: "الأحدث أولًا",
  clear: "إزالة المرشّحات",
  results: "النتائج",
  more: "مزيد من النتائج",
  noMore: "لا مزيد من النتائج.",
  nothingFor: (words) => `لا نتائج عن «${words}». جرّب كلمات أقل أو غيرها.`,
  nothing: "لا نتائج. جرّب كلمات أقل أو غيرها.",
  mended: (words, mended) => [`لا نتائج عن «${words}». هذه نتائج عن `, mended, "."],
};
