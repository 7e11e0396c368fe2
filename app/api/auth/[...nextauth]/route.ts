import { handlers } from "@/domain/person/auth";

export const { GET, POST } = handlers;
