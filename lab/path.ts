import type { World } from '../scenarios/scenario.ts';
import type { Daemon } from './daemon.ts';
import { inPlace } from './frame.ts';

/** The kernel here may lack netem: all forwarded packets go through a TUN device to `packet-delay.ts` and back. */
export const pathDaemons = ({ path }: World): readonly Daemon[] =>
  path === undefined
    ? []
    : [
        {
          place: 'router',
          // Not `UDP:`, since a connected socket dies with its peer.
          command: [
            'socat',
            'TUN:10.255.0.1/30,tun-name=imp0,iff-no-pi,tun-type=tun,iff-up',
            'UDP-DATAGRAM:127.0.0.1:9001,bind=127.0.0.1:9000',
          ],
          readyWhen: ['udp/9000'],
        },
        {
          place: 'router',
          command: [process.execPath, `${import.meta.dirname}/packet-delay.ts`, JSON.stringify(path)],
          readyWhen: 'word',
        },
      ];

/** Sends what the router forwards through the device; to be run once the device is there. */
export const pathScript = ({ path }: World): string => {
  if (path === undefined) return '';
  const ip = ['-4', '-6'].flatMap((family) => [
    `ip -n router ${family} route add default dev imp0 table 100`,
    `ip -n router ${family} rule add iif rc lookup 100`,
    `ip -n router ${family} rule add iif rs lookup 100`,
  ]);
  const sysctl = 'sysctl -qw net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.imp0.rp_filter=0';
  return [inPlace('router', sysctl).join(' '), ...ip].join('\n');
};
