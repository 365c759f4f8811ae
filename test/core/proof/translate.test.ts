import { describe, expect, it } from 'vitest';
import { addEdge, addNode, createGraph } from '../../../src/core/proof/flow-graph';
import { proveDefinitions } from '../../../src/core/proof/prove-definitions';
import { checkGraph } from '../../../src/core/proof/search/check-graph';
import { sketch } from './sketch';

/** The verdict in short: `kind: elements` for each finding, or `sound`. */
async function verdict(text: string): Promise<string[]> {
  const { findings, notProved, sound } = proveDefinitions(await sketch(text));
  const found = findings.map(({ kind, elementIds }) => `${kind}: ${elementIds.join(' ')}`);
  const open = notProved.map(({ elementId, reason }) => `not proved: ${elementId}, ${reason}`);
  const all = [...found, ...open];
  expect(sound).toBe(all.length === 0);
  return all.length > 0 ? all : ['sound'];
}

const cases = (rows: [title: string, text: string, ...verdict: string[]][]) =>
  it.each(rows)('%s', async (_, text, ...expected) => expect(await verdict(text)).toEqual(expected));

describe('starts', () => {
  cases([
    ['P1 one start', 'start s\n task a\n end e\n s > a > e', 'sound'],
    [
      'P2 several starts are alternatives',
      'start s\n start t timer\n xor m\n end e\n s > m > e\n t > m',
      'sound',
    ],
    [
      'P2 so a join of them waits for ever',
      'start s\n start t timer\n and m\n end e\n s > m > e\n t > m',
      'stuck: m',
    ],
    [
      'P3 without a start event every first step begins',
      'task a\n task b\n and j\n end e\n a > j > e\n b > j',
      'sound',
    ],
    [
      'P3 beside a start event no other step begins',
      'start s\n task a\n end e\n end f\n s > e\n a > f',
      'never-reached: a f',
    ],
    [
      'P4 an event-based gateway that begins',
      'events g instantiate\n catch m message\n catch t timer\n end e\n end f\n g > m > e\n g > t > f',
      'sound',
    ],
    [
      'P4 a parallel one needs every event',
      'events g instantiate parallel\n catch m message\n catch n message\n and j\n end e\n g > m > j > e\n g > n > j',
      'sound',
    ],
    [
      'P5 a step that nothing leads to, in a ring',
      'start s\n end e\n task a\n task b\n s > e\n a > b > a',
      'never-reached: a b',
    ],
  ]);
});

describe('gateways and flows', () => {
  cases([
    [
      'P20 a choice and a merge',
      'start s\n xor x\n task a\n task b\n xor m\n end e\n s > x > a > m > e\n x > b > m',
      'sound',
    ],
    [
      'P20 a choice into a parallel join',
      'start s\n xor x\n task a\n task b\n and j\n end e\n s > x > a > j > e\n x > b > j',
      'stuck: j',
    ],
    [
      'P21 a fork and a join',
      'start s\n and f\n task a\n task b\n and j\n end e\n s > f > a > j > e\n f > b > j',
      'sound',
    ],
    [
      'P21 a fork into a merge',
      'start s\n and f\n task a\n task b\n xor m\n task c\n end e\n s > f > a > m > c > e\n f > b > m',
      'piles-up: m_c m',
    ],
    [
      'P21 a fork into one end',
      'start s\n and f\n task a\n task b\n end e\n s > f > a > e\n f > b > e',
      'ends-twice: e',
    ],
    [
      'P21 a fork into two ends',
      'start s\n and f\n task a\n task b\n end e\n end g\n s > f > a > e\n f > b > g',
      'sound',
    ],
    [
      'P22 an inclusive split and join',
      'start s\n or f\n task a\n task b\n or j\n end e\n s > f > a > j > e\n f > b > j',
      'sound',
    ],
    [
      'P22 an inclusive split into a parallel join',
      'start s\n or f\n task a\n task b\n and j\n end e\n s > f > a > j > e\n f > b > j',
      'stuck: j',
    ],
    [
      'P22 an inclusive split into a merge',
      'start s\n or f\n task a\n task b\n xor j\n end e\n s > f > a > j > e\n f > b > j',
      'piles-up: j_e j',
    ],
    [
      'P22 the default only by itself',
      'start s\n or f default=f_b\n task a\n task b\n xor j\n end e\n s > f > a > j > e\n f > b > j',
      'sound',
    ],
    [
      'P23 an inclusive join behind a fork waits for both',
      'start s\n and f\n task a\n task b\n or j\n end e\n s > f > a > j > e\n f > b > j',
      'sound',
    ],
    [
      'P23 an inclusive join waits for what may still come, from afar',
      'start s\n and f\n xor x\n task a\n task b\n or j\n end e\n end g\n s > f > a > j > e\n f > x > b > j\n x > g',
      'sound',
    ],
    [
      'P24 an event-based gateway is a choice',
      'start s\n events g\n catch m message\n catch t timer\n xor j\n end e\n s > g > m > j > e\n g > t > j',
      'sound',
    ],
    [
      'P25 several flows out of a step are a fork',
      'start s\n task a\n task b\n task c\n and j\n end e\n s > a > b > j > e\n a > c > j',
      'sound',
    ],
    [
      'P26 conditional flows are an inclusive split',
      'start s\n task a\n task b\n task c\n or j\n end e\n s > a\n a > b : if\n a > c : if\n b > j > e\n c > j',
      'sound',
    ],
    [
      'P26 so a parallel join behind them may wait for ever',
      'start s\n task a\n task b\n task c\n and j\n end e\n s > a\n a > b : if\n a > c : if\n b > j > e\n c > j',
      'stuck: j',
    ],
    [
      'P26 with a default that is taken by itself',
      'start s\n task a default=a_c\n task b\n task c\n xor j\n end e\n s > a\n a > b : if\n a > c\n b > j > e\n c > j',
      'sound',
    ],
    [
      'P27 a step with several flows into it acts for each',
      'start s\n and f\n task a\n end e\n end g\n xor x\n s > f > a > e\n f > x > a\n x > g',
      'piles-up: a_e a',
    ],
    ['P28 a loop', 'start s\n xor m\n task a\n xor x\n end e\n s > m > a > x > e\n x > m', 'sound'],
    [
      'P28 a loop without a way out',
      'start s\n xor m\n task a\n end e\n task b\n s > m > a > m\n b > e',
      'never-ends: m',
      'never-reached: b e',
    ],
    [
      'P29 a step without a flow out ends its path',
      'start s\n and f\n task a\n task b\n s > f > a\n f > b',
      'sound',
    ],
  ]);
});

describe('what is left out', () => {
  const ways = Array.from({ length: 13 }, (_, i) => `task t${i}\n f > t${i} > j`).join('\n');
  cases([
    [
      'P22 more ways out together than are tried',
      `start s\n or f\n or j\n end e\n s > f\n j > e\n ${ways}`,
      'not proved: f, it has more than 12 ways out that may be taken together',
    ],
    [
      'P70 a message that a sub-process takes',
      'start s\n task a\n end e\n s > a > e\n a ~> r\n ---\n start t\n sub u {\n start b\n receive r\n end d\n b > r > d\n }\n end f\n t > u > f',
      'not proved: a_r, whether it comes in time is not looked at where a sub-process sends or takes it',
    ],
    ['P4 a receive task that begins', 'receive r instantiate\n end e\n r > e', 'sound'],
  ]);

  it('is a scope with too many states, whose faults are told all the same', async () => {
    const graph = createGraph();
    const start = addNode(graph, { elementId: 's', join: 'xor', split: 'xor' });
    graph.initial.push(addEdge(graph, -1, start));
    for (const branch of ['a', 'b', 'c']) {
      const node = addNode(graph, { elementId: branch, join: 'and', split: 'and' });
      addEdge(graph, start, node);
      addEdge(graph, -1, node);
    }
    const whole = checkGraph(graph, { states: 100, statesWithFault: 100 });
    expect(whole).toMatchObject({ complete: true });
    expect(whole.faults.filter(({ kind }) => kind === 'stuck')).toHaveLength(3);
    const cut = checkGraph(graph, { states: 2, statesWithFault: 2 });
    expect(cut.complete).toBe(false);
    expect(cut.faults.every(({ kind }) => kind === 'stuck')).toBe(true);
  });
});

describe('events', () => {
  cases([
    [
      'P40 a terminate end stops the other branch',
      'start s\n and f\n task a\n end e terminate\n xor x\n and j\n end g\n s > f > x > e\n f > a > j > g\n x > j',
      'sound',
    ],
    [
      'P41 an error end that nobody catches stops the process',
      'start s\n and f\n task a\n end e error=E\n end g\n s > f > e\n f > a > g',
      'sound',
    ],
    [
      'P42 an interrupting timer',
      'start s\n task a\n on t a timer\n task b\n xor m\n end e\n s > a > m > e\n t > b > m',
      'sound',
    ],
    [
      'P42 an interrupting timer into a join',
      'start s\n task a\n on t a timer\n and m\n end e\n s > a > m > e\n t > m',
      'stuck: m',
    ],
    [
      'P43 a non-interrupting timer with an end of its own',
      'start s\n task a\n on t a timer non-interrupting\n task b\n end e\n end g\n s > a > e\n t > b > g',
      'sound',
    ],
    [
      'P43 a non-interrupting timer into a merge',
      'start s\n task a\n on t a timer non-interrupting\n xor m\n end e\n s > a > m > e\n t > m',
      'piles-up: m_e m',
    ],
    [
      'P43 a non-interrupting one comes once for each time',
      'start s\n xor m\n task a\n on t a signal non-interrupting\n xor x\n end e\n end g\n s > m > a > x > e\n x > m\n t > g',
      'piles-up: t_g t',
    ],
    [
      'P44 every kind of boundary event',
      'start s\n task a\n on b a message\n on c a error\n on d a escalation\n on f a signal\n on g a conditional\n end e\n s > a > e\n b > e\n c > e\n d > e\n f > e\n g > e',
      'sound',
    ],
    [
      'P45 a compensation that is called for',
      'start s\n task a\n on c a compensate\n task undo compensation\n throw t compensate\n end e\n s > a > t > e',
      'sound',
    ],
    [
      'P45 a compensation that nobody calls for',
      'start s\n task a\n on c a compensate\n task undo compensation\n end e\n s > a > e',
      'never-reached: undo',
    ],
    [
      'P46 message, signal, escalation and compensation ends end their path only',
      'start s\n and f\n end a message\n end b signal\n end c escalation\n end d compensate\n s > f > a\n f > b\n f > c\n f > d',
      'sound',
    ],
    ['P47 a link leads on', 'start s\n throw l link=L\n catch c link=L\n end e\n s > l\n c > e', 'sound'],
    [
      'P47 a link that nothing takes up',
      'start s\n throw l link=L\n end e\n s > l',
      'not proved: l, no link event of this page would take up its name',
    ],
    [
      'P48 a complex gateway',
      'start s\n complex c\n end e\n s > c > e',
      'not proved: c, tokens cannot be followed through a complex gateway',
    ],
  ]);
});

describe('sub-processes', () => {
  cases([
    [
      'P30 one that is sound is one step',
      'start s\n sub a {\n start b\n task c\n end d\n b > c > d\n }\n end e\n s > a > e',
      'sound',
    ],
    ['P30 one that is not shown is one step', 'start s\n sub a\n end e\n s > a > e', 'sound'],
    [
      'P30 a fault inside is told once',
      'start s\n sub a {\n start b\n xor x\n task c\n and j\n end d\n b > x > j > d\n x > c > j\n }\n end e\n s > a > e',
      'stuck: j',
    ],
    [
      'P31 several ends inside, reached together',
      'start s\n sub a {\n start b\n and f\n end c\n end d\n b > f > c\n f > d\n }\n end e\n s > a > e',
      'sound',
    ],
    [
      'P31 several starts inside are alternatives',
      'sub a {\n start b\n start c\n and j\n end d\n b > j > d\n c > j\n }',
      'stuck: j',
    ],
    [
      'P32 a terminate end inside ends the inside only',
      'start s\n sub a {\n start b\n and f\n end c terminate\n task t\n end d\n b > f > c\n f > t > d\n }\n end e\n s > a > e',
      'sound',
    ],
    [
      'P33 an error that is caught',
      'start s\n sub a {\n start b\n xor x\n end c error=E\n end d\n b > x > c\n x > d\n }\n on o a error=E\n end e\n end f\n s > a > e\n o > f',
      'sound',
    ],
    [
      'P33 an error of another name is not',
      'start s\n sub a {\n start b\n xor x\n end c error=E\n end d\n b > x > c\n x > d\n }\n on o a error=F\n end e\n end f\n s > a > e\n o > f',
      'never-reached: o f',
    ],
    [
      'P33 one that always fails never completes',
      'start s\n sub a {\n start b\n end c error=E\n b > c\n }\n on o a error=E\n end e\n end f\n s > a > e\n o > f',
      'never-reached: e',
    ],
    [
      'P33 an error two levels down',
      'start s\n sub a {\n start b\n sub i {\n start c\n end d error=E\n c > d\n }\n end f\n b > i > f\n }\n on o a error=E\n end e\n end g\n s > a > e\n o > g',
      'never-reached: f',
      'never-reached: e',
    ],
    [
      'P34 an escalation passes by',
      'start s\n sub a {\n start b\n throw t escalation=E\n end d\n b > t > d\n }\n on o a escalation=E non-interrupting\n end e\n end f\n s > a > e\n o > f',
      'sound',
    ],
    [
      'P34 one that nobody throws never comes',
      'start s\n sub a {\n start b\n task t\n end d\n b > t > d\n }\n on o a escalation=E\n end e\n end f\n s > a > e\n o > f',
      'never-reached: o f',
    ],
    [
      'P35 a transaction that is cancelled',
      'start s\n transaction a {\n start b\n xor x\n end c cancel\n end d\n b > x > c\n x > d\n }\n on o a cancel\n end e\n end f\n s > a > e\n o > f',
      'sound',
    ],
    [
      'P36 loops and many instances are one step',
      'start s\n task a loop\n sub b many {\n start c\n end d\n c > d\n }\n end e\n s > a > b > e',
      'sound',
    ],
    [
      'P37 an ad-hoc sub-process',
      'start s\n adhoc a {\n task b\n }\n end e\n s > a > e',
      'not proved: a, the order of its steps is left to those who do them',
    ],
    [
      'P38 a call activity is one step that may fail',
      'start s\n call a\n on o a error=E\n end e\n s > a > e\n o > e',
      'sound',
    ],
    [
      'P39 going round until a timer ends it',
      'start s\n sub a {\n start b\n xor m\n task c\n b > m > c > m\n }\n on o a timer\n end f\n s > a\n o > f',
      'sound',
    ],
  ]);
});

describe('event sub-processes', () => {
  const inside = (trigger: string) => `handler h {\n start t ${trigger}\n task u\n end v\n t > u > v\n }`;
  cases([
    [
      'P50 one that something outside triggers',
      `start s\n task a\n end e\n s > a > e\n ${inside('timer')}`,
      'sound',
    ],
    [
      'P50 a non-interrupting one',
      `start s\n task a\n end e\n s > a > e\n ${inside('message non-interrupting')}`,
      'sound',
    ],
    [
      'P51 one that catches an error',
      `start s\n task a\n end e error=E\n s > a > e\n ${inside('error=E')}`,
      'sound',
    ],
    [
      'P51 one whose escalation nobody throws',
      `start s\n task a\n end e\n s > a > e\n ${inside('escalation=E')}`,
      'never-reached: h',
    ],
    [
      'P52 a fault inside',
      'start s\n task a\n end e\n s > a > e\n handler h {\n start t timer\n xor x\n task c\n and j\n end v\n t > x > j > v\n x > c > j\n }',
      'stuck: j',
    ],
    [
      'P53 an error caught inside does not leave',
      'start s\n sub a {\n start b\n end c error=E\n b > c\n handler h {\n start t error=E\n end v\n t > v\n }\n }\n on o a error=E\n end e\n end f\n s > a > e\n o > f',
      'never-reached: o f',
    ],
  ]);
});

describe('messages', () => {
  cases([
    [
      'P60 what is sent is received',
      'start s\n task a\n end e\n s > a > e\n a ~> r\n ---\n start t\n receive r\n end f\n t > r > f',
      'sound',
    ],
    [
      'P60 what is not sent for sure is waited for',
      'start s\n xor x\n task a\n end e\n s > x > a > e\n x > e\n a ~> r\n ---\n start t\n receive r\n end f\n t > r > f',
      'stuck: r',
    ],
    [
      'P61 two that wait for each other',
      'start s\n receive a\n task b\n end e\n s > a > b > e\n b ~> r\n q ~> a\n ---\n start t\n receive r\n task q\n end f\n t > r > q > f',
      'stuck: a r',
    ],
    [
      'P61 in the right order',
      'start s\n task b\n receive a\n end e\n s > b > a > e\n b ~> r\n q ~> a\n ---\n start t\n receive r\n task q\n end f\n t > r > q > f',
      'sound',
    ],
    ['P62 a closed pool may always send', 'start s\n receive r\n end e\n s > r > e\n Outside ~> r', 'sound'],
    [
      'P63 a message starts a process',
      'start s\n task a\n end e\n s > a > e\n a ~> t\n ---\n start t message\n end f\n t > f',
      'sound',
    ],
    [
      'P63 one that need not be started',
      'start s\n xor x\n task a\n end e\n s > x > a > e\n x > e\n a ~> t\n ---\n start t message\n end f\n t > f',
      'sound',
    ],
    [
      'P63 one that is never started',
      'start s\n end e\n task a\n s > e\n a ~> t\n ---\n start t message\n end f\n t > f',
      'never-reached: a',
      'never-reached: t f',
    ],
    [
      'P64 an event-based gateway waits for its message or its timer',
      'start s\n end e\n s > e\n task a\n a ~> m\n ---\n start t\n events g\n catch m message\n catch w timer\n end f\n end h\n t > g > m > f\n g > w > h',
      'never-reached: a',
      'never-reached: m f',
    ],
    [
      'P65 a message on the edge of a step',
      'start s\n task a\n end e\n s > a > e\n a ~> b\n ---\n start t\n task u\n on b u message\n end f\n end h\n t > u > f\n b > h',
      'sound',
    ],
    [
      'P66 any of several messages will do',
      'start s\n xor x\n task a\n task b\n end e\n s > x > a > e\n x > b > e\n a ~> r\n b ~> r\n ---\n start t\n receive r\n end f\n t > r > f',
      'sound',
    ],
    [
      'P67 a process that is terminated sends no more',
      'start s\n and f\n task a\n end e\n end x terminate\n s > f > a > e\n f > x\n a ~> r\n ---\n start t\n receive r\n end g\n t > r > g',
      'stuck: r',
    ],
    [
      'P68 a step of another kind does not wait',
      'start s\n xor x\n task a\n end e\n s > x > a > e\n x > e\n a ~> u\n ---\n start t\n task u\n end f\n t > u > f',
      'sound',
    ],
    [
      'P69 more and more messages',
      'start s\n xor m\n task a\n xor x\n end e\n s > m > a > x > e\n x > m\n a ~> r\n ---\n start t\n receive r\n end f\n t > r > f',
      'not proved: a_r, more and more messages may wait there',
    ],
  ]);
});
