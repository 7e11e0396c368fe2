import { arabicNumber as number, arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

const comments = (count: number): string =>
  plural(count, {
    zero: "لا تعليقات",
    one: "تعليق واحد",
    two: "تعليقان",
    few: `${number(count)} تعليقات`,
    many: `${number(count)} تعليقًا`,
    other: `${number(count)} تعليق`,
  });

export const site: Words["site"] = {
  skip: "انتقل إلى المحتوى",
  sections: "الأقسام",
  desk: "غرفة التحرير",
  account: "حسابي",
  signIn: "تسجيل الدخول",
  frontPage: "الصفحة الأولى",
  toFrontPage: "إلى الصفحة الأولى",
  quickSearch: "بحث سريع",
  searchTheNewsroom: "ابحث في الموقع",
  search: "بحث",
  go: "ابحث",
  footer: {
    allSections: "كل الأقسام",
    forReaders: "للقرّاء",
    corrections: "تصويبات",
    yourAccount: "حسابك",
    join: "إنشاء حساب",
    rss: "خلاصة RSS",
    jsonFeed: "خلاصة JSON",
  },
  themes: { title: "المظهر", system: "كما في النظام", light: "فاتح", dark: "داكن" },
  front: {
    breaking: "عاجل",
    breakingNews: "خبر عاجل",
    more: "مزيد من الأخبار",
    noNews: "لا أخبار بعد",
    comeBack: "الخبر الأول قيد الكتابة. عودوا بعد قليل.",
    haveYourSay: "قل رأيك",
    openUntil: "التصويت مفتوح حتى",
    openNow: "التصويت مفتوح الآن",
    mostDiscussed: "الأكثر نقاشًا",
    comments: " من التعليقات:",
  },
  lists: {
    title: "الأخبار",
    pages: "الصفحات",
    newest: "أحدث الأخبار",
    older: "أخبار أقدم",
    nothingOlder: "ليس هناك ما هو أقدم.",
    noneYet: "لا أخبار هنا بعد.",
    storiesAbout: "أخبار عن",
    aboutTag: (tag, newsroom) => `أخبار عن ${tag} في ${newsroom}.`,
  },
  meta: { poll: "استطلاع", comments },
  series: {
    kind: (parts) =>
      plural(parts, {
        zero: "سلسلة لم يُنشر منها شيء بعد",
        one: "سلسلة، نُشر منها جزء واحد حتى الآن",
        two: "سلسلة من جزأين",
        few: `سلسلة من ${number(parts)} أجزاء`,
        many: `سلسلة من ${number(parts)} جزءًا`,
        other: `سلسلة من ${number(parts)} جزء`,
      }),
    label: (title) => `سلسلة: ${title}`,
    part: (part) => `الجزء ${number(part)}`,
    partOf: (part, of) => `الجزء ${number(part)} من ${number(of)}:`,
    partIn: (part, of) => `الجزء ${number(part)} من ${number(of)} في سلسلة`,
    previous: "السابق",
    next: "التالي",
  },
  corrections: {
    title: "تصويبات",
    kind: "ما أخطأنا فيه",
    about: (newsroom) => `ما أخطأت فيه ${newsroom} أو أوضحته أو عرفته لاحقًا.`,
    none: "لم يُصوَّب شيء بعد.",
    earlier: "تصويبات أقدم",
  },
  notFound: {
    title: "لا صفحة هنا",
    intro: "ربما كُتب العنوان خطأً، أو أُزيل ما كان هنا.",
  },
  unavailable: {
    pageTitle: "نعود بعد لحظة",
    title: "تعذّر إعداد هذه الصفحة الآن",
    text: "الخطأ من جهتنا. لم يضع شيء مما أرسلته من قبل. حاول مرة أخرى بعد لحظة من فضلك.",
    again: "حاول من جديد",
  },
  forbidden: {
    metaTitle: "غير متاحة لك",
    title: "هذه الصفحة غير متاحة لك",
    intro: "ليس لحسابك الدور اللازم لها. بوسع أحد مديري غرفة التحرير تغيير ذلك.",
    account: "حسابك",
  },
};
