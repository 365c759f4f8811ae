/**
 * The arrows of docs/architecture.md. Each comment says where code that breaks the rule belongs instead.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea or three: move what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'problem-stands-alone',
      'problem.ts is the one shape of a fault; it knows no other file of ours.',
      '^src/core/problem\\.ts$',
      [],
    ),
    only(
      'core-bpmn',
      'core/bpmn reads and writes. What knows of layers belongs in core/variation.',
      '^src/core/bpmn/',
      ['^src/core/problem\\.ts$'],
    ),
    only('core-catalogue', 'core/catalogue is facts only.', '^src/core/catalogue/', [
      '^src/core/problem\\.ts$',
    ]),
    only(
      'core-comparison',
      'core/comparison compares any two files; what makes views of them or knows of effects belongs in core/variation.',
      '^src/core/comparison/',
      ['^src/core/problem\\.ts$', '^src/core/bpmn/'],
    ),
    only(
      'core-variation',
      'core/variation builds on core/bpmn and core/comparison alone; what needs SRVs belongs in core/proof.',
      '^src/core/variation/',
      ['^src/core/problem\\.ts$', '^src/core/bpmn/', '^src/core/comparison/'],
    ),
    only(
      'core-proof',
      'core/proof judges models with what it is told; what a screen or the terminal makes of it belongs there.',
      '^src/core/proof/',
      ['^src/core/problem\\.ts$', '^src/core/bpmn/', '^src/core/catalogue/', '^src/core/variation/'],
    ),
    only(
      'core-outline',
      'core/outline turns tables into models and back: drawings belong in core/layout, screens and files in the caller.',
      '^src/core/outline/',
      ['^src/core/problem\\.ts$', '^src/core/bpmn/', '^src/core/catalogue/', '^src/core/variation/'],
    ),
    only('core-text', 'core/text measures and breaks text; it knows no element.', '^src/core/text/', []),
    only(
      'core-layout',
      'core/layout places what is there: it reads elements and the layers that own them. What an outline means belongs to its reader.',
      '^src/core/layout/',
      ['^src/core/bpmn/', '^src/core/text/', '^src/core/variation/'],
    ),
    only(
      'core-rules',
      'core/rules are the rules of the house over one process; what needs the register belongs in core/register.',
      '^src/core/rules/',
      ['^src/core/problem\\.ts$', '^src/core/bpmn/', '^src/core/catalogue/', '^src/core/variation/'],
    ),
    only(
      'core-json',
      'core/json checks the shape of JSON; what a document means belongs to its owner.',
      '^src/core/json/',
      ['^src/core/problem\\.ts$'],
    ),
    only(
      'core-calendar',
      'core/calendar counts days; what they are counted for belongs in core/release.',
      '^src/core/calendar/',
      ['^src/core/problem\\.ts$'],
    ),
    only(
      'core-review',
      'core/review keeps comments and their threads; what a release makes of them belongs in core/release.',
      '^src/core/review/',
      [
        '^src/core/problem\\.ts$',
        '^src/core/bpmn/',
        // An answer says the day on which what it names was saved.
        '^src/core/calendar/(dates|date-in-words)\\.ts$',
        '^src/core/catalogue/',
        '^src/core/json/',
        '^src/core/variation/',
        '^src/core/text/counted\\.ts$',
        '^src/core/release/(Release|paths)\\.ts$',
      ],
    ),
    only('core-pure', 'core knows nothing around it: pass it in as an argument.', '^src/core/', []),
    {
      name: 'core-packages',
      comment:
        'core may use bpmn-moddle and its XML parser (docs/adr): anything else is passed in by the caller.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        // moddle: the types that bpmn-moddle/types itself stands on.
        pathNot: ['node_modules/(bpmn-moddle|saxen|moddle)/'],
      },
    },
    only('publish-pure', 'publish imports core; drawing and viewer files are arguments.', '^src/publish/', [
      '^src/core/',
    ]),
    only(
      'documents',
      'documents make PNG, PDF and DOCX with libraries; what needs none belongs in publish.',
      '^src/documents/',
      ['^src/core/', '^src/publish/'],
    ),
    only(
      'viewer',
      'the viewer is shipped inside the site: it imports the search and the facts that the site was built with, and, for consultation packs, what reads and writes comments.',
      '^src/viewer/',
      [
        '^src/publish/search/',
        '^src/publish/site/consultation/(SiteConsultation|PageSubjects)\\.ts$',
        '^src/core/(json|review)/',
        '^src/core/calendar/(dates|date-in-words)\\.ts$',
        '^src/core/text/(counted|decode-text)\\.ts$',
      ],
    ),
    only(
      'editor',
      'bpmn-js modules import core; React belongs in app, the database in repository.',
      '^src/editor/',
      ['^src/core/'],
    ),
    {
      name: 'editor-no-react-or-database',
      comment: 'React belongs in src/app, Dexie in src/repository.',
      severity: 'error',
      from: { path: '^src/(editor|core|publish)/' },
      to: { path: 'node_modules/(react|react-dom|dexie|zustand)/' },
    },
    only(
      'repository',
      'the repository imports core only: screens call it, it calls no screen.',
      '^src/repository/',
      ['^src/core/'],
    ),
    only(
      'xsd',
      'validation against the OMG schemas stands alone, so that browser and terminal share it.',
      '^src/xsd/',
      ['^src/core/'],
    ),
    only(
      'check',
      'check runs every check over one process, for app and terminal alike; the schemas are passed in.',
      '^src/check/',
      ['^src/core/'],
    ),
    only(
      'cli',
      'the terminal imports core, publish, check and xsd; what it shares with the app belongs there.',
      '^src/cli/',
      ['^src/core/', '^src/publish/', '^src/documents/', '^src/check/', '^src/xsd/'],
    ),
    {
      name: 'app-not-cli',
      comment: 'the app never imports the terminal: move what both need into core or publish.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/cli/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
