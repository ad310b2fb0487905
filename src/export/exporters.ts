import { csvExporter } from "./csv.js";
import type { Exporter } from "./filed.js";
import { gdeltEventExporter } from "./gdelt/events.js";
import { gdeltMentionExporter } from "./gdelt/mentions.js";
import { geojsonExporter } from "./geojson.js";
import { jsonlExporter } from "./jsonl.js";
import { parquetExporter } from "./parquet.js";
import { ploverExporter } from "./plover.js";
import { polecatExporter } from "./polecat.js";
import { eventTable } from "./table/events.js";
import { figureTable } from "./table/figures.js";
import { statementTable } from "./table/statements.js";
import { xlsxExporter } from "./xlsx/xlsx.js";

/** Every format there is, by its name. docs/exports.md tells what stands in each column. */
export const exporters: ReadonlyMap<string, Exporter> = new Map(
  [
    csvExporter("csv", eventTable),
    csvExporter("csv-statements", statementTable),
    csvExporter("csv-figures", figureTable),
    jsonlExporter,
    parquetExporter("parquet", eventTable),
    parquetExporter("parquet-statements", statementTable),
    parquetExporter("parquet-figures", figureTable),
    xlsxExporter("xlsx", eventTable),
    xlsxExporter("xlsx-statements", statementTable),
    xlsxExporter("xlsx-figures", figureTable),
    geojsonExporter,
    ploverExporter,
    polecatExporter,
    gdeltEventExporter,
    gdeltMentionExporter,
  ].map((exporter) => [exporter.name, exporter]),
);
