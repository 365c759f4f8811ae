// The plans of the example releases, with what their milestones took and the log of risks. All of it is invented.

const NOTES =
  'An example: planned backwards from the go-live date by bam release plan; what happened is read from the record of the release. ' +
  'The days of work are invented.';

const PLANS = {
  '2.0': {
    at: '2026-06-26T10:00:00Z',
    actual: ['M1=2026-01-12..2026-01-23'],
    effort: {
      'M1:SECAS Core': ['3.5@2026-01-23'],
      'M1:SECAS CoE': ['9@2026-01-23'],
      'M2:SECAS Core': ['3@2026-01-30'],
      'M2:SECAS CoE': ['6@2026-01-30', '19@2026-02-27'],
      'M4:SECAS Core': ['4@2026-04-10'],
      'M4:SECAS CoE': ['2.5@2026-04-10'],
      'M5:SECAS Core': ['4@2026-04-16'],
      'M6:SECAS Core': ['0.5@2026-06-18'],
      'M7:SECAS Core': ['0.5@2026-06-25'],
      'M8:SECAS Core': ['5@2026-03-31', '12@2026-04-15'],
      'M8:SECAS CoE': ['4@2026-03-31', '7.5@2026-04-15'],
      'M9:SECAS Core': ['2.5@2026-04-16'],
      'M10:SECAS Core': ['1@2026-06-25'],
      'M10:SECAS CoE': ['1.5@2026-06-25'],
      'PM:SECAS CoE': [
        ...['1.5@2026-01-30', '2@2026-02-27', '1.5@2026-03-31', '2@2026-04-30'],
        ...['0.5@2026-05-29', '1@2026-06-25'],
      ],
    },
    risks: [
      {
        at: '2026-01-12T11:00:00Z',
        add: {
          title: 'Readers take it for the whole model',
          description:
            'It describes SMETS2+ Devices only. Who looks for SMETS1 may take what is missing for what does not apply.',
          mitigation: 'The summary says what it covers, and the next release adds SMETS1.',
          likelihood: 'medium',
          impact: 'medium',
        },
      },
      {
        at: '2026-11-25T09:30:00Z',
        close: 'R1',
        why: 'Release 3.0 is published beside it and covers SMETS1.',
      },
    ],
  },
  '3.0': {
    at: '2026-11-25T10:00:00Z',
    actual: ['M1=2026-07-06..2026-07-17'],
    effort: {
      'M1:SECAS Core': ['3@2026-07-17'],
      'M1:SECAS CoE': ['6@2026-07-10', '5.5@2026-07-17'],
      'M2:SECAS Core': ['1@2026-07-31', '1.5@2026-08-10'],
      'M2:SECAS CoE': ['12@2026-07-31', '14@2026-08-10', '3@2026-08-27'],
      'M4:SECAS Core': ['4@2026-10-22'],
      'M4:SECAS CoE': ['3.5@2026-10-22'],
      'M5:SECAS Core': ['3.5@2026-11-19'],
      'M6:SECAS Core': ['0.5@2026-11-25'],
      'M8:SECAS Core': ['6@2026-09-30', '11.5@2026-10-22'],
      'M8:SECAS CoE': ['4@2026-09-30', '10.5@2026-10-22'],
      'M9:SECAS Core': ['3@2026-11-19'],
      'PM:SECAS CoE': [
        ...['2@2026-07-31', '1.5@2026-08-28', '2@2026-09-30', '2@2026-10-30'],
        '1.5@2026-11-25',
      ],
    },
    risks: [
      {
        at: '2026-07-06T11:00:00Z',
        add: {
          title: 'Few parties respond to the consultation',
          description:
            'The draft would go to the approval with little said about it by those who work by it.',
          mitigation: 'A form in every page of the draft, answered without an account or a server.',
          likelihood: 'medium',
          impact: 'high',
        },
      },
      {
        at: '2026-08-10T11:00:00Z',
        add: {
          title: 'Steps are told in fewer words than the sources use',
          description:
            'The processes were drawn from a summary of the Business Architecture Document, so a step may leave out what its section says.',
          mitigation:
            'Each step names its section; comments are made step by step; what is not settled stands as a question in the process.',
          likelihood: 'medium',
          impact: 'medium',
        },
      },
      {
        at: '2026-08-10T11:10:00Z',
        add: {
          title: 'A later date would meet the Christmas bank holidays',
          description:
            'If going live slips past December, the publication and the approval fall between the years, when few committees meet.',
          mitigation: 'Plan again as soon as the date moves: bank holidays are counted.',
          likelihood: 'low',
          impact: 'medium',
        },
      },
      {
        at: '2026-10-06T09:00:00Z',
        close: 'R1',
        why: 'The consultation closed with comments to work in.',
      },
      { at: '2026-11-25T09:30:00Z', close: 'R3', why: 'Published in time for 2 December.' },
    ],
  },
};

/** Makes the plan of a release that stands in a library, by the commands of `bam release`. */
export async function planOf(id, library, release) {
  const { at, actual, effort, risks } = PLANS[id];
  const here = ['--library', library];
  await release(['plan', id, ...here, '--init', '--notes', NOTES, '--at', at]);
  const days = Object.entries(effort).flatMap(([role, worked]) =>
    worked.flatMap((each) => ['--effort', `${role}=/${each}`]),
  );
  await release(['plan', id, ...here, '--at', at, ...actual.flatMap((each) => ['--actual', each]), ...days]);
  for (const { at: when, add, close, why } of risks) {
    const by = ['--by', 'Example modeller', '--at', when];
    if (close)
      await release(['risk', 'change', id, close, ...here, ...by, '--state', 'closed', '--why', why]);
    else {
      const given = Object.entries(add).flatMap(([name, value]) => [`--${name}`, value]);
      await release(['risk', 'add', id, ...here, ...by, ...given, '--owner', 'Example modeller']);
    }
  }
}
