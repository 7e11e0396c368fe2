# Debian, not Alpine: the prebuilt programs of our packages want the GNU C library.
FROM node:22-bookworm-slim AS build
WORKDIR /galley
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .next/cache

FROM build AS packages
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
WORKDIR /galley
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 GALLEY_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /galley/node_modules ./node_modules
COPY --from=build /galley/package.json /galley/next.config.ts ./
COPY --from=build /galley/.next ./.next
COPY --from=build /galley/dist ./dist
COPY --from=build /galley/public ./public
COPY --from=build /galley/db ./db
# The letters of pictures that stand for a story or a poll where its link is shared.
COPY --from=build /galley/components/share ./components/share
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The server itself hears SIGTERM, drains and ends; no launcher stands between.
CMD ["node", "--enable-source-maps", "dist/server.js"]
