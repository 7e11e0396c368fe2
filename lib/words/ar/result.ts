import { arabicNumber as number, arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

const readers = (count: number): string =>
  plural(count, {
    zero: "لا قارئ",
    one: "قارئ واحد",
    two: "قارئان",
    few: `${number(count)} قرّاء`,
    many: `${number(count)} قارئًا`,
    other: `${number(count)} قارئ`,
  });

const votes = (count: number): string =>
  plural(count, {
    zero: "لا أصوات",
    one: "صوت واحد",
    two: "صوتان",
    few: `${number(count)} أصوات`,
    many: `${number(count)} صوتًا`,
    other: `${number(count)} صوت`,
  });

const changers = (count: number): string => `غيّر رأيه ${readers(count)}`;

export const result: Words["result"] = {
  label: "النتائج",
  votes,
  nobodyYet: "لم يصوّت أحد بعد.",
  nobody: "لم يصوّت أحد.",
  voted: (count) => `صوّت ${readers(count)}.`,
  haveVoted: (count) => `صوّت ${readers(count)} حتى الآن.`,
  tooFew: "الأصوات أقل من أن تدل على شيء.",
  evenlySplit: "الآراء متعادلة.",
  evenlySplitBetween: (first, second) => `الآراء متعادلة بين «${first}» و«${second}».`,
  leaning: (leader) => `ميل إلى «${leader}».`,
  clearLead: (leader) => `تقدّم واضح لـ«${leader}».`,
  strongMajority: (leader) => `أغلبية كبيرة لـ«${leader}».`,
  onAverage: (mean, first, last) => `المتوسط ${mean}، من ${first} إلى ${last}.`,
  onAverageMostOften: (mean, first, last, mode) =>
    `المتوسط ${mean}، من ${first} إلى ${last}؛ والأكثر اختيارًا: ${mode}.`,
  averageOf: (first, last) => `في المتوسط، من ${first} إلى ${last}`,
  chosenAlike: (first, second) => `اختير «${first}» و«${second}» بالقدر نفسه تقريبًا.`,
  chosenMost: (first, share) => `«${first}» هو الأكثر اختيارًا، اختاره ${share} من المصوّتين.`,
  level: (labels) => `تعادل بين ${labels.map((label) => `«${label}»`).join(" و")}.`,
  wins: (label, held, all) =>
    `فاز «${label}» بحصوله على ${number(held)} من الخيارات الأولى وعددها ${number(all)}.`,
  winsInRound: (label, round, held, all) =>
    `فاز «${label}» في الجولة ${number(round)}، بحصوله على ${number(held)} من البطاقات الباقية وعددها ${number(all)}.`,
  outInRound: (round, count) => `خرج في الجولة ${number(round)}: ${votes(count)}`,
  outBefore: "خرجت قبل الجولة الأخيرة",
  yourFirst: "خيارك الأول",
  rounds: "جولة بعد جولة",
  howRounds:
    "يُحتسب بطريقة الإعادة الفورية (الصوت البديل كما تصفه جمعية الإصلاح الانتخابي): يخرج صاحب أقل الأصوات، وتنتقل أصواته إلى الخيار التالي في كل بطاقة، إلى أن ينال أحدها أكثر من النصف. وإن تساوت خيارات في القلة خرج ما كان أقلها في جولة سابقة، وإلا فآخرها في القائمة.",
  option: "الخيار",
  round: (at) => `الجولة ${number(at)}`,
  noChoiceLeft: "لم يبق لها خيار",
  ofAHundred: (most) =>
    `من كل مئة مصوّت، هذا عدد من اختار كلًّا منها. الحد الأقصى لكل واحد: ${number(most)}.`,
  honest: "اختار القرّاء أن يصوّتوا، فليس هذا مسحًا لرأي الجمهور.",
  aside: (counted, aside) => `احتُسب ${number(counted)}، واستُبعد ${number(aside)}.`,
  shift: {
    title: "قبل القراءة وبعدها",
    list: "من غيّروا رأيهم",
    move: (from, to) => `من «${from}» إلى «${to}»`,
    rest: "بطرق أخرى",
    same: "على الرأي نفسه",
    nobody: "لم يجب أحد قبل القراءة وبعدها بعد.",
    answered: (count) => `أجاب قبل القراءة وبعدها ${readers(count)}.`,
    nobodyChanged: "لم يغيّر أحد رأيه.",
    gained: (changed, labels, by) =>
      `${changers(changed)}؛ وكسب ${labels.map((label) => `«${label}»`).join(" و")} ${number(by)}${labels.length > 1 ? " لكل منها" : ""}.`,
    onScale: (changed, up, down) =>
      `${changers(changed)}: إلى رقم أعلى ${number(up)}، وإلى رقم أدنى ${number(down)}.`,
    bothWays: (changed) => `${changers(changed)}، بالقدر نفسه في الاتجاهين.`,
  },
};
