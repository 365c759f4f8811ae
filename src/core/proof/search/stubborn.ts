import type { Marking } from '../token-game';
import type { Net } from './net';
import { isEnabled } from './play';

/**
 * Which transitions to try in a state so that the others can wait, without losing a verdict (a strong stubborn set).
 *
 * A set is closed when each of its enabled transitions brings along whatever it disables, is disabled by, or does not commute with,
 * and each of its disabled ones whatever could fill one place that it lacks. A pile of tokens is a transition too (`test`): the
 * one that would fill a place while a token lies there. So no pile is passed by.
 *
 * Cost: linear in the part of the net that the closure touches.
 * Source: A. Valmari, H. Hansen, "Stubborn Set Intuition Explained" (2017): conditions D1, D2; see `search` for the third, S.
 */
export class StubbornSets {
  private readonly net: Net;
  private readonly takers: number[][];
  private readonly readers: number[][];
  private readonly givers: number[][];
  /** For a place: the tests for a pile there. */
  private readonly testsAt: number[][];
  private readonly tests: { transition: number; place: number }[] = [];
  private readonly testsOf: number[][];
  /** For an inclusive join: the transitions that move tokens which it looks at. For a transition: the joins that look. */
  private readonly watched = new Map<number, number[]>();
  private readonly watchers: number[][];

  constructor(net: Net) {
    const lists = (length: number) => Array.from({ length }, (): number[] => []);
    this.net = net;
    this.takers = lists(net.placeCount);
    this.readers = lists(net.placeCount);
    this.givers = lists(net.placeCount);
    this.testsAt = lists(net.placeCount);
    this.testsOf = lists(net.transitions.length);
    this.watchers = lists(net.transitions.length);
    net.transitions.forEach(({ takes, reads, reach }, index) => {
      for (const place of takes) this.takers[place]!.push(index);
      for (const place of reads) this.readers[place]!.push(index);
      for (const place of reach) {
        this.givers[place]!.push(index);
        if (net.bounds[place] !== 0 || takes.includes(place)) continue;
        const test = net.transitions.length + this.tests.push({ transition: index, place }) - 1;
        this.testsAt[place]!.push(test);
        this.testsOf[index]!.push(test);
      }
    });
    net.transitions.forEach((join, index) => join.isOrJoin && this.watch(index));
  }

  private watch(join: number): void {
    const upstream = this.net.guards.upstreamOf(this.net.transitions[join]!.node);
    const all: number[] = [];
    this.net.transitions.forEach(({ takes, reach }, index) => {
      if (![...takes, ...reach].some((place) => upstream[place] === 1)) return;
      all.push(index);
      if (index !== join) this.watchers[index]!.push(join);
    });
    this.watched.set(join, all);
  }

  /**
   * The enabled transitions of the smallest closed set found.
   *
   * @param enabled all that are enabled in this marking
   * @param seeds where to begin, one after the other; the best is kept
   */
  of(marking: Marking, enabled: readonly number[], seeds: readonly number[] = enabled): number[] {
    let best: number[] | undefined;
    const isOn = new Uint8Array(this.net.transitions.length);
    for (const each of enabled) isOn[each] = 1;
    for (const seed of seeds.slice(0, SEEDS)) {
      const found = this.closure(marking, isOn, seed);
      if (!best || found.length < best.length) best = found;
      if (best.length === 1) break;
    }
    return (best ?? []).sort((a, b) => a - b);
  }

  private closure(marking: Marking, isOn: Uint8Array, seed: number): number[] {
    const { transitions } = this.net;
    const isIn = new Uint8Array(transitions.length + this.tests.length);
    const waiting = [seed];
    const found: number[] = [];
    isIn[seed] = 1;
    const add = (others: readonly number[]) => {
      for (const other of others) {
        if (isIn[other]) continue;
        isIn[other] = 1;
        waiting.push(other);
      }
    };
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (one >= transitions.length) this.addForTest(one - transitions.length, marking, isOn, add);
      else if (isOn[one]) {
        found.push(one);
        this.addForEnabled(one, add);
      } else this.addForDisabled(one, marking, add);
    }
    return found;
  }

  private addForEnabled(one: number, add: (others: readonly number[]) => void): void {
    const { takes, reads, reach, isOrJoin } = this.net.transitions[one]!;
    add(this.testsOf[one]!);
    for (const place of takes) {
      for (const others of [this.takers[place]!, this.readers[place]!]) {
        add(others);
        for (const other of others) add(this.testsOf[other]!);
      }
      add(this.testsAt[place]!);
    }
    for (const place of reads) add(this.takers[place]!);
    // What fills a bounded place does not commute with what else fills or empties it.
    for (const place of [...takes, ...reach]) {
      if (this.net.bounds[place] === 0) continue;
      add(this.takers[place]!);
      add(this.givers[place]!);
    }
    if (isOrJoin) add(this.watched.get(one)!);
    add(this.watchers[one]!);
  }

  private addForDisabled(one: number, marking: Marking, add: (others: readonly number[]) => void): void {
    const { takes, reads, isOrJoin } = this.net.transitions[one]!;
    const closed = reads.find((place) => marking[place] === 0);
    if (closed !== undefined) add(this.givers[closed]!);
    else if (isOrJoin) add(this.watched.get(one)!);
    else add(this.givers[takes.find((place) => marking[place] === 0)!]!);
  }

  private addForTest(
    test: number,
    marking: Marking,
    isOn: Uint8Array,
    add: (others: readonly number[]) => void,
  ): void {
    const { transition, place } = this.tests[test]!;
    // One thing that it lacks is enough.
    if (isOn[transition]) add(this.givers[place]!);
    else this.addForDisabled(transition, marking, add);
  }
}

/** More seeds find smaller sets, each at the cost of a closure. */
const SEEDS = 12;

/** The transitions that are enabled now. */
export function enabledIn(net: Net, marking: Marking): number[] {
  const enabled: number[] = [];
  net.transitions.forEach((each, index) => isEnabled(net, marking, each) && enabled.push(index));
  return enabled;
}
