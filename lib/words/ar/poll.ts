import { arabicNumber as number, arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

export const poll: Words["poll"] = {
  label: "استطلاع",
  options: "الخيارات",
  vote: "صوّت",
  yourVote: "صوتك",
  yourVoteIs: "صوتك:",
  changeVote: "غيّر صوتك",
  keepVote: "أبقِ صوتي",
  backToVote: "عودة إلى التصويت",
  seeResults: "اعرض النتائج دون تصويت",
  opensAt: (time) => ["يبدأ التصويت ", time, "."],
  opensLater: "لم يبدأ التصويت بعد.",
  changeUntil: (time) => ["يمكنك تغييره حتى ", time, "."],
  changeLater: "يمكنك تغييره لاحقًا.",
  shownAfterVote: "تظهر النتائج بعد أن تصوّت.",
  shownAfterClose: "تظهر النتائج بعد إغلاق الاستطلاع.",
  shownWhenItCloses: (time) => ["تظهر النتائج عند إغلاق الاستطلاع، ", time, "."],
  counted: (yours) => `احتُسب صوتك لـ«${yours}».`,
  voteCounted: "احتُسب صوتك.",
  choose: {
    upTo: (most) =>
      plural(most, {
        zero: "لا تختر شيئًا.",
        one: "اختر خيارًا واحدًا.",
        two: "اختر خيارين على الأكثر.",
        few: `اختر ${number(most)} خيارات على الأكثر.`,
        many: `اختر ${number(most)} خيارًا على الأكثر.`,
        other: `اختر ${number(most)} خيار على الأكثر.`,
      }),
    ranked: "ضع 1 أمام خيارك الأول، و2 أمام الثاني، وهكذا؛ واترك ما تشاء.",
    scale: (first, last) => `اختر درجة من ${first} إلى ${last}.`,
    one: "اختر واحدًا.",
  },
  before: {
    label: "قبل أن تقرأ",
    question: (question) => `قبل أن تقرأ: ${question}`,
    answer: "أجب",
    terms: "يُعاد عليك السؤال بعد الخبر. يعرف القرّاء كم شخصًا غيّر رأيه، لا مَن هو.",
    youSay: (said, link) => ["قبل القراءة تقول: ", said, ". يعود السؤال ", link("بعد الخبر"), "."],
    youSaid: (said) => `قبل القراءة تقول: ${said}. يعود السؤال بعد الخبر.`,
    answered: (link) => ["لقد أجبت عن ", link("سؤال هذا الخبر"), "."],
    answeredIt: "لقد أجبت عن سؤال هذا الخبر.",
  },
  withdrawn: "سُحب هذا الاستطلاع",
  withdrawnMore: "لا يقبل أصواتًا بعد الآن، ولا تُعرض نتيجته.",
  voteAndSee: (options) => `صوّت واطّلع على النتيجة: ${options}.`,
  voteAndCompare: "صوّت، واعرف كيف صوّت الآخرون.",
  fromTheStory: "من خبر",
  closedAt: (time) => ["أُغلق ", time, "."],
  hasClosed: "أُغلق الاستطلاع.",
  closesAt: (time) => ["يُغلق ", time, "."],
  finalResult: "النتيجة النهائية",
  sayWhy: (say, find) => [
    say("قل السبب في جملة واحدة"),
    "، أو ",
    find("اعثر على أقوى حجة للطرف الآخر"),
    ".",
  ],
  refused: { title: "لم يُحتسب صوتك", back: "عودة إلى الاستطلاع" },
  script: {
    checking: "تصل أصوات كثيرة من شبكتك. لحظة من فضلك: يجري التحقق من صوتك.",
    unreachable: "تعذّر الوصول إلى الموقع. اختيارك محفوظ: حاول مرة أخرى من فضلك.",
  },
  problems: {
    notFound: "هذا الاستطلاع غير موجود على الموقع.",
    unknownOption: "اختر أحد خيارات الاستطلاع.",
    tooManyChoices: "اخترت أكثر مما يقبله هذا الاستطلاع.",
    answeredAlready: "لقد أجبت بعد القراءة: يبقى ما قلته قبلها كما هو.",
    notYetOpen: "لم يُفتح هذا الاستطلاع بعد.",
    closed: "أُغلق هذا الاستطلاع. لم يُحتسب أي صوت.",
    tooManyChanges: "غيّرت صوتك أكثر ما يمكن. يبقى آخر اختيار لك.",
    tooFast: (seconds) => `أصوات كثيرة دفعة واحدة من هنا. انتظر ${wait(seconds)} ثم صوّت من جديد.`,
    crowded: (seconds) =>
      `وصلت أصوات جديدة كثيرة من شبكتك. انتظر ${wait(seconds)} ثم صوّت من جديد؛ لا يُطلب منك شيء آخر.`,
  },
};

const wait = (seconds: number): string =>
  plural(seconds, {
    zero: "لحظة",
    one: "ثانية",
    two: "ثانيتين",
    few: `${number(seconds)} ثوانٍ`,
    many: `${number(seconds)} ثانية`,
    other: `${number(seconds)} ثانية`,
  });
