import { arabicNumber as number, type Parts, arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

export const story: Words["story"] = {
  byline: <T>(names: readonly T[]): Parts<T> => [
    "بقلم ",
    ...names.flatMap((name, index): Parts<T> => (index === 0 ? [name] : [" و", name])),
  ],
  updated: "حُدّث",
  corrected: "صُوّب",
  minutesToRead: (minutes) =>
    plural(minutes, {
      zero: "أقل من دقيقة للقراءة",
      one: "دقيقة للقراءة",
      two: "دقيقتان للقراءة",
      few: `${number(minutes)} دقائق للقراءة`,
      many: `${number(minutes)} دقيقة للقراءة`,
      other: `${number(minutes)} دقيقة للقراءة`,
    }),
  tags: "الوسوم",
  keyPoints: "أبرز النقاط",
  table: "جدول",
  note: (at) => `حاشية ${number(at)}`,
  notes: "الحواشي",
  backToNote: (at) => `عودة إلى الحاشية ${number(at)} في النص`,
  readAlso: "اقرأ أيضًا",
  readAlsoIn: (section) => `اقرأ أيضًا، ${section}`,
  loadFrom: (provider) => `حمّل من ${provider}`,
  learnsOfYou: (provider) => `عندئذ يعلم ${provider} أنك هنا.`,
  share: { button: "شارك", link: "رابط هذا الخبر" },
  keep: {
    add: "احفظه لوقت لاحق",
    drop: "لا تحفظه بعد الآن",
    kept: "محفوظ في حسابك.",
    refused: "لم يُحفظ هذا الخبر بعد",
  },
  resume: "تابع من حيث توقفت",
  readNext: "اقرأ بعده",
  moreFrom: (author) => `المزيد من ${author}`,
  corrections: {
    label: "تصويبات وتغييرات",
    kinds: { correction: "تصويب", clarification: "توضيح", update: "تحديث" },
    comma: "،",
    earlierHeadlines: (count) =>
      plural(count, {
        zero: "لا عناوين سابقة",
        one: "عنوان سابق",
        two: "عنوانان سابقان",
        few: `${number(count)} عناوين سابقة`,
        many: `${number(count)} عنوانًا سابقًا`,
        other: `${number(count)} عنوان سابق`,
      }),
    until: (headline, day) => [`«${headline}»، حتى `, day],
  },
  draft: {
    noQuestion: "لا سؤال بعد",
    opensLater: "يبدأ التصويت عند النشر.",
    noWords: "بلا نص بعد",
  },
  guest: {
    title: "معاينة",
    label: "عن هذه الصفحة",
    nothing: "خبر لم يُنشر، يُعرض عليك سرًّا.",
    earlier: "تغييرات لم تُنشر على خبر، تُعرض عليك سرًّا.",
    this: "هذا الخبر منشور كما تراه هنا.",
    worksUntil: (day) => ["تعمل هذه الصفحة حتى ", day, "."],
  },
};
