import { arabicNumber as number, arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

const letters = (count: number): string =>
  plural(count, {
    zero: "بلا أحرف",
    one: "حرفًا واحدًا",
    two: "حرفين",
    few: `${number(count)} أحرف`,
    many: `${number(count)} حرفًا`,
    other: `${number(count)} حرف`,
  });

export const faults: Words["faults"] = {
  noName: "أدخل اسمًا.",
  tooLong: (most) => `استعمل ${letters(most)} على الأكثر.`,
  tooShort: (least) => `استعمل ${letters(least)} على الأقل.`,
  longAddress: "هذا العنوان أطول مما ينبغي.",
  noAddress: "أدخل عنوان بريد إلكتروني، مثل name@example.com.",
  easyPassword: "هذه من أوائل ما يجرّبه المخمّنون. اختر كلمة يصعب تخمينها.",
  personalPassword: "كلمة المرور هذه اسمك أو عنوانك. اختر ما لا يستطيع الآخرون تخمينه.",
  staffName: "قد يُظن هذا الاسم لأحد من غرفة التحرير. اختر غيره.",
  wrongPassword: "هذه ليست كلمة مرورك.",
  wrongPresent: "هذه ليست كلمة مرورك الحالية.",
  known: "لهذا العنوان حساب من قبل.",
  fate: "اختر مصير تعليقاتك.",
  shortAppeal: "قل في جملة لماذا ينبغي نشره.",
  blankAppeal: "قل السبب بالكلمات.",
  noRhythm: "اختر كم مرة.",
  noSection: "اختر قسمًا واحدًا على الأقل، أو كل الأقسام.",
};
