"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { openForm } from "@/domain/person/forms";
import { safeCallback } from "@/lib/callback";
import { addressBucket } from "@/lib/client-address";
import { env } from "@/lib/env";
import { type Limit, spend } from "@/lib/limits";
import { log } from "@/lib/log";
import * as commands from "./commands";
import { deliver, isShown } from "./deliver";
import { enter } from "./entering";
import * as input from "./input";
import { requestReset, resetPassword } from "./passwords";
import { createFirstAdmin } from "./setup";

/** A school class joins behind one address. */
const joinHere: Limit = { name: "join:address", burst: 60, every: 30 };
/** Mails to one mailbox: nobody's is to be flooded through our forms. */
const mailsTo: Limit = { name: "mail:account", burst: 5, every: 600 };
const mailsFrom: Limit = { name: "mail:address", burst: 30, every: 60 };

const tooFast = (wait: number) => ({
  alert: `Too many tries. Wait ${wait === 1 ? "a second" : `${wait} seconds`}, then try again.`,
});
const here = async (limit: Limit) => spend(limit, addressBucket(await headers()));

const deadLink = { alert: "This link has been used or is out of date. Ask for a new one." };

export const submitSignIn = openForm(input.signInForm, async ({ callbackUrl, ...proof }) => {
  const entered = await enter(proof);
  if (entered.ok) redirect(safeCallback(callbackUrl, env().SITE_URL) ?? entered.home);
  return entered.wait > 0 ? tooFast(entered.wait) : { alert: "Email or password is incorrect" };
});

export const submitJoin = openForm(input.joinInput, async (person) => {
  const wait = (await here(joinHere)) || (await spend(mailsTo, person.email));
  if (wait > 0) return tooFast(wait);
  const joined = await commands.join(person);
  if (!joined.ok)
    return { alert: "Not yet: see what is marked below.", fields: joined.fields ?? {} };
  return {
    done: `We have sent a mail to ${person.email}. Open the link in it to confirm your address.`,
    ...deliver(joined.letter),
  };
});

export const submitConfirmation = openForm(input.tokenInput, async ({ token }) => {
  const confirmed = await commands.confirmEmail(token);
  return confirmed.ok ? { done: "Your e-mail is confirmed." } : deadLink;
});

export const submitForgotten = openForm(input.emailInput, async ({ email }) => {
  const wait = (await here(mailsFrom)) || (await spend(mailsTo, email));
  if (wait > 0) return tooFast(wait);
  const done = `If ${email} has an account, a mail with a link is on its way.`;
  if (isShown()) {
    const letter = await requestReset(email);
    return { done, ...(letter ? deliver(letter) : { link: `${env().SITE_URL}/join` }) };
  }
  // All of the work comes after the answer: its time tells nobody who has an account.
  after(async () => {
    try {
      const letter = await requestReset(email);
      if (letter) deliver(letter);
    } catch (error) {
      log.error({ err: error }, "reset failed");
    }
  });
  return { done };
});

export const submitReset = openForm(input.resetInput, async (reset) => {
  const answer = await resetPassword(reset);
  if (answer.ok) return { done: "Your password is changed. You are signed out everywhere." };
  return answer.fields ? { alert: "Choose another password.", fields: answer.fields } : deadLink;
});

export const submitSetup = openForm(input.setupInput, async (admin) => {
  const made = await createFirstAdmin(admin);
  if (made.ok) return { done: "The newsroom has its first admin." };
  if (made.fields) return { alert: "Not yet: see what is marked below.", fields: made.fields };
  return { alert: "This address has been used or is out of date. Restart the server for another." };
});
