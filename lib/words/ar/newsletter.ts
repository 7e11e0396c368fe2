import { arabicNumber as number, arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

const often = { daily: "مرة في اليوم", weekly: "مرة في الأسبوع" };

const minutesOf = (minutes: number): string =>
  plural(minutes, {
    zero: "لحظة",
    one: "دقيقة",
    two: "دقيقتين",
    few: `${number(minutes)} دقائق`,
    many: `${number(minutes)} دقيقة`,
    other: `${number(minutes)} دقيقة`,
  });

const moreStories = (count: number): string =>
  plural(count, {
    zero: "لا أخبار أخرى",
    one: "خبر آخر",
    two: "خبران آخران",
    few: `${number(count)} أخبار أخرى`,
    many: `${number(count)} خبرًا آخر`,
    other: `${number(count)} خبر آخر`,
  });

export const newsletter: Words["newsletter"] = {
  title: "النشرة البريدية",
  intro: (site) =>
    `أخبار ${site} في بريدك: بالوتيرة التي تختارها، ومن الأقسام التي تختارها، ولا شيء في الأيام التي لا جديد فيها. سهلة القراءة، وبلا صور تتعقّبك.`,
  about: (site) => `احصل على أخبار ${site} بالبريد، يوميًّا أو أسبوعيًّا.`,
  fromStory: (section) => `أخبار ${section} في بريدك`,
  form: {
    email: "البريد الإلكتروني",
    rhythm: "كم مرة",
    rhythms: {
      daily: "يوميًّا، رسالة واحدة في اليوم على الأكثر",
      weekly: "أسبوعيًّا، رسالة واحدة في الأسبوع",
    },
    scope: "ماذا",
    all: "كل شيء",
    some: "هذه الأقسام فقط",
    off: "بلا نشرة",
    subscribe: "اشترك",
    save: "احفظ النشرات",
    privacy: "يُستعمل عنوانك لهذه الرسائل لا غير. وفي نهاية كل رسالة رابط يحذفه.",
  },
  asked: {
    title: "انظر في بريدك",
    text: "إن كان العنوان صحيحًا فرسالة في الطريق إليه. افتح الرابط الذي فيها وأكّد: لا تصل الرسائل قبل ذلك. يعمل الرابط لمدة ثلاثة أيام.",
  },
  refused: {
    title: "لم تشترك بعد",
    tooFast: (minutes) => `هذا يكفي الآن. حاول من جديد بعد ${minutesOf(minutes)}.`,
    back: "عودة إلى النشرة البريدية",
  },
  confirm: {
    title: "أكّد النشرة البريدية",
    ask: (email, what, rhythm) => `يصل إلى ${email}: ${what}، ${often[rhythm]}.`,
    button: "أكّد الاشتراك",
    dead: (link) => ["استُعمل هذا الرابط أو انتهت صلاحيته. ", link("اشترك من جديد"), "."],
  },
  everything: "كل شيء",
  choices: {
    title: "نشرتك البريدية",
    confirmed: "تم التأكيد: تصلك النشرة من الآن.",
    saved: "حُفظ.",
    to: (email) => `تُرسل إلى ${email}.`,
    stop: "ألغِ الاشتراك",
    stopHint: "ينتهي فورًا، ويُحذف عنوانك.",
    gone: (link) => ["هذا الرابط غير كامل، أو انتهى اشتراكه. ", link("اشترك من جديد"), "."],
    wrong: "اختر قسمًا واحدًا على الأقل، أو كل شيء.",
  },
  account: {
    title: "النشرة البريدية",
    unconfirmed: "أكّد بريدك الإلكتروني أولًا.",
    saved: "حُفظ.",
    ended: "لن تصلك النشرة بعد الآن.",
  },
  stopped: (link) => [
    "تم: لن تصلك النشرة بعد الآن، وحُذف عنوانك. إن غيّرت رأيك ",
    link("فاشترك من جديد"),
    ".",
  ],
  letters: {
    confirm: {
      subject: (site) => `أكّد النشرة البريدية من ${site}`,
      open: (site, rhythm) =>
        `طلب أحدهم، ولعله أنت، أن تصل النشرة البريدية من ${site} إلى هذا العنوان، ${often[rhythm]}. افتح هذه الصفحة وأكّد فيها:`,
      terms:
        "يعمل لمدة ثلاثة أيام. إن لم تكن أنت فتجاهل هذه الرسالة: لا يصل شيء دون التأكيد، ويُنسى عنوانك.",
    },
    known: {
      subject: (site) => `تصلك النشرة البريدية من ${site} من قبل`,
      open: (site) =>
        `طلب أحدهم، ولعله أنت، النشرة البريدية من ${site} لهذا العنوان، وهي تصله من قبل. لتغيير ما يصلك، أو كم مرة، افتح هذه الصفحة:`,
      terms: "إن لم تكن أنت فلا حاجة إلى شيء: لم يتغيّر شيء.",
    },
    daily: (site, day) => `${site}، ${day}`,
    weekly: (site, day) => `الأسبوع في ${site}، ${day}`,
    more: (count, address) => `${moreStories(count)}: ${address}`,
    moreTitle: moreStories,
    why: (site, rhythm) => `تصلك النشرة البريدية من ${site} لأنك اشتركت فيها، ${often[rhythm]}.`,
    change: "غيّر ما يصلك",
    stop: "ألغِ الاشتراك",
    line: (words, address) => `${words}: ${address}`,
    test: (subject) => `[تجربة] ${subject}`,
  },
};
