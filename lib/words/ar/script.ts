import { arabicPlural as plural } from "../grammar";
import type { Words } from "../words";

export const script: Words["script"] = {
  copied: "نُسخ الرابط.",
  poll: {
    checking: "تصل أصوات كثيرة من شبكتك. لحظة من فضلك: يجري التحقق من صوتك.",
    unreachable: "تعذّر الوصول إلى الموقع. اختيارك محفوظ: حاول مرة أخرى من فضلك.",
    waiting: "لم يُرسل بعد: أنت غير متصل. اختيارك محفوظ، ويُرسل حين يعود الاتصال.",
    unshown: "وصل صوتك. تعذّر جلب النتيجة: أعد تحميل الصفحة.",
    offline: "أنت غير متصل. اختر وصوّت مع ذلك: يُرسل صوتك حين يعود الاتصال.",
    offlineResult: "أنت غير متصل: قد تكون الأرقام تغيّرت منذئذ.",
  },
  comments: {
    new: (count) =>
      plural(count, {
        zero: "لا تعليقات جديدة",
        one: "تعليق جديد",
        two: "تعليقان جديدان",
        few: `${count} تعليقات جديدة`,
        many: `${count} تعليقًا جديدًا`,
        other: `${count} تعليق جديد`,
      }),
    unreachable: "تعذّر الوصول إلى الموقع. كلماتك محفوظة على هذا الجهاز.",
    reported: "شكرًا لك. سينظر فيه مشرف.",
    replyTo: (name) => `ردّ على ${name}`,
    cancelReply: "ألغِ الرد",
  },
};
