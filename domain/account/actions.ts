"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { getVoice } from "@/domain/newsroom/queries";
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

const said = async () => (await getVoice()).words.answers;
const tooFast = async (wait: number) => ({ alert: (await said()).tooFast(wait) });
const here = async (limit: Limit) => spend(limit, addressBucket(await headers()));

const deadLink = async () => ({ alert: (await said()).deadLink });

export const submitSignIn = openForm(input.signInForm, async ({ callbackUrl, ...proof }) => {
  const entered = await enter(proof);
  if (entered.ok) redirect(safeCallback(callbackUrl, env().SITE_URL) ?? entered.home);
  return entered.wait > 0 ? tooFast(entered.wait) : { alert: (await said()).wrong };
});

export const submitJoin = openForm(input.joinInput, async (person) => {
  const wait = (await here(joinHere)) || (await spend(mailsTo, person.email));
  if (wait > 0) return tooFast(wait);
  const joined = await commands.join(person);
  if (!joined.ok) return { alert: (await said()).badInput, fields: joined.fields ?? {} };
  return {
    done: (await said()).joined(person.email),
    ...deliver(joined.letter),
  };
});

export const submitConfirmation = openForm(input.tokenInput, async ({ token }) => {
  const confirmed = await commands.confirmEmail(token);
  return confirmed.ok ? { done: (await said()).confirmed } : deadLink();
});

export const submitForgotten = openForm(input.emailInput, async ({ email }) => {
  const wait = (await here(mailsFrom)) || (await spend(mailsTo, email));
  if (wait > 0) return tooFast(wait);
  const done = (await said()).onItsWay(email);
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
  if (answer.ok) return { done: (await said()).passwordChanged };
  return answer.fields
    ? { alert: (await said()).chooseAnother, fields: answer.fields }
    : deadLink();
});

export const submitSetup = openForm(input.setupInput, async (admin) => {
  const made = await createFirstAdmin(admin);
  if (made.ok) return { done: (await said()).firstAdmin };
  if (made.fields) return { alert: (await said()).badInput, fields: made.fields };
  return { alert: (await said()).deadSetup };
});
