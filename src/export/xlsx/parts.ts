/** The parts of a workbook beside its sheets, as few as programs need (ECMA-376). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The paths in the archive, and what stands there. @param names of the sheets, in their order */
export function partsOf(names: readonly string[]): [path: string, xml: string][] {
  return [
    ["xl/workbook.xml", workbook(names)],
    ["xl/_rels/workbook.xml.rels", workbookLinks(names.length)],
    ["xl/styles.xml", STYLES],
    ["_rels/.rels", relationships([link("rId1", "officeDocument", "xl/workbook.xml")])],
    ["[Content_Types].xml", contentTypes(names.length)],
  ];
}

export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`;

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets></workbook>`;
}

function workbookLinks(sheets: number): string {
  const links = Array.from({ length: sheets }, (_, at) =>
    link(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`),
  );
  return relationships([...links, link(`rId${sheets + 1}`, "styles", "styles.xml")]);
}

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const relationships = (links: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`;

function contentTypes(sheets: number): string {
  const part = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="${KINDS}.${kind}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, at) => part(sheetPath(at + 1), "worksheet"));
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${part("xl/workbook.xml", "sheet.main")}${part("xl/styles.xml", "styles")}${all.join("")}</Types>`
  );
}

/** 0 as it comes; 1 text, which stays text when somebody edits it (format 49, "@"); 2 bold. */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font/><font><b/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';
