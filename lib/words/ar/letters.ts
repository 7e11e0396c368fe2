import { arabicNumber as number, arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

export const letters: Words["letters"] = {
  hello: (name) => `مرحبًا ${name}،`,
  confirm: {
    subject: (site) => `أكّد بريدك الإلكتروني في ${site}`,
    open: (site) => `أهلًا بك في ${site}. افتح هذا العنوان لتأكيد أن هذا بريدك:`,
    terms:
      "يعمل لمدة ثلاثة أيام. إن لم تكن أنت من أنشأ الحساب فتجاهل هذه الرسالة: لا يستطيع أحد التعليق باسمك دون التأكيد.",
  },
  known: {
    subject: (site) => `لديك حساب في ${site} من قبل`,
    open: (site) =>
      `حاول أحدهم، ولعله أنت، إنشاء حساب في ${site} بهذا البريد. لديك حساب من قبل. إن نسيت كلمة المرور فاختر كلمة جديدة هنا:`,
    terms: "إن لم تكن أنت فلا حاجة إلى شيء: لم يتغيّر شيء.",
  },
  reset: {
    subject: (site) => `اختر كلمة مرور جديدة في ${site}`,
    open: "طلب أحدهم، ولعله أنت، كلمة مرور جديدة. افتح هذا العنوان لتختارها:",
    terms: "يعمل لمدة ساعة، ولمرة واحدة. إن لم تكن أنت فتجاهل هذه الرسالة: تبقى كلمة مرورك كما هي.",
  },
  notices: {
    reply: (who) => `ردّ عليك ${who} على {it}`,
    thread: (who) => `علّق ${who} على {it}`,
    featured: () => "اختير تعليقك على {it}",
    approved: () => "نُشر تعليقك على {it}",
    rejected: () => "لم يُنشر تعليقك على {it}",
    appeal_granted: () => "نُظر في تظلّمك، ونُشر تعليقك على {it}",
    appeal_declined: () => "نُظر في تظلّمك؛ ويبقى تعليقك على {it} غير منشور",
    sanction: () => "كتب إليك المشرفون",
    sanction_lifted: () => "رفع المشرفون قرارًا بشأنك",
  },
  aStory: "خبر",
  quoted: (headline) => `«${headline}»`,
  several: (count, site) =>
    plural(count, {
      zero: `لا جديد لك في ${site}`,
      one: `جديد لك في ${site}`,
      two: `جديدان لك في ${site}`,
      few: `${number(count)} أشياء جديدة لك في ${site}`,
      many: `${number(count)} شيئًا جديدًا لك في ${site}`,
      other: `${number(count)} شيء جديد لك في ${site}`,
    }),
  more: (count, address) => `وغيرها ${number(count)}: ${address}`,
  why: (site, address) =>
    `تصلك هذه الرسالة لأن لك حسابًا في ${site}. ولك أن تختار كم مرة تصلك مثلها: ${address}`,
  stop: (address) => `لإيقافها: ${address}`,
  reason: (reason, note) => `السبب: ${reason}. ${note}`.trim(),
  reasons: {
    OFFENSIVE: "مسيء",
    ABUSIVE: "شتائم",
    SPAM: "إزعاج",
    BANNED_WORD: "كلمة محظورة",
    AD: "إعلان",
    ILLEGAL_CONTENT: "محتوى غير قانوني",
    HARASSMENT_BULLYING: "تحرّش أو تنمّر",
    MISINFORMATION: "معلومات مضللة",
    HATE_SPEECH: "خطاب كراهية",
    IRRELEVANT_CONTENT: "خارج الموضوع",
    OTHER: "سبب آخر",
  },
  sanctions: {
    warn: () => "نبّهك مشرف",
    premoderate: (until) => `يقرأ مشرف كل تعليق لك قبل نشره${until}`,
    mute: (until) => `لا يمكنك التعليق${until}`,
    ban: () => "لم يعد بإمكانك التعليق هنا",
  },
  until: (day) => `، حتى ${day}`,
  sanctionReason: (decision, reason, note) => `${decision}. السبب: ${reason}.${note && ` ${note}`}`,
};
