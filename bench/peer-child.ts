import { bpmnToImage } from './peer-images';

/** bpmn-to-image in a process of its own: arguments are inputs and outputs in turn. */
const args = process.argv.slice(2);
await bpmnToImage(
  args.flatMap((input, index) => (index % 2 === 0 ? [{ input, outputs: [args[index + 1]!] }] : [])),
);
