# Dateline, built in one stage and run in another, which has no compiler and no source.
FROM node:20-bookworm-slim AS build
WORKDIR /dateline
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /dateline
ENV NODE_ENV=production
COPY --from=build /dateline/package.json /dateline/LICENSE /dateline/NOTICE ./
COPY --from=build /dateline/node_modules ./node_modules
COPY --from=build /dateline/dist ./dist
COPY --from=build /dateline/codebook ./codebook
COPY --from=build /dateline/models ./models
COPY --from=build /dateline/docs ./docs
USER node
# Node takes SIGTERM itself: the reports that are being read are stored before it ends.
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["--help"]
