// The graph on a plain canvas: for machines without WebGL, or where it is computed in software.
import { fitted, writeLabels } from './labels.js';

const CLICK = 5; // pixels a pointer may move and still click

export class CanvasView {
  constructor(container, graph, look, hooks) {
    Object.assign(this, { container, graph, look, hooks });
    this.name = 'canvas';
    this.canvas = document.createElement('canvas');
    this.canvas.setAttribute('aria-hidden', 'true');
    container.append(this.canvas);
    this.camera = { x: 0, y: 0, scale: 1 };
    this.pointers = new Map();
    this.canvas.addEventListener('pointerdown', (event) => this.down(event));
    this.canvas.addEventListener('pointermove', (event) => this.move(event));
    for (const name of ['pointerup', 'pointercancel']) this.canvas.addEventListener(name, (event) => this.up(event));
    this.canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(container);
    this.resize();
  }

  destroy() {
    this.observer.disconnect();
    this.canvas.remove();
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.container;
    if (!width || !height) return;
    const ratio = window.devicePixelRatio || 1;
    this.width = width;
    this.height = height;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.getContext('2d').setTransform(ratio, 0, 0, ratio, 0, 0);
    if (this.whole) this.fit();
    this.refresh();
  }

  // Shows everything, also when the size of the page changes, until someone pans or zooms.
  fit() {
    this.whole = true;
    if (!this.width) return;
    const seen = this.graph.filterNodes((key) => !this.look.node(key).hidden);
    const camera = fitted(seen.map((key) => this.graph.getNodeAttributes(key)), this, this.look.insets());
    if (!camera) return;
    this.camera = camera;
    this.refresh();
  }

  centre(key) {
    this.whole = false;
    const { x, y } = this.graph.getNodeAttributes(key);
    this.camera = { ...this.camera, x, y };
    this.refresh();
  }

  // Moves the picture only when the node cannot be seen.
  reveal(key) {
    const { x, y } = this.screen(key);
    if (x < 30 || y < 30 || x > this.width - 30 || y > this.height - 30) this.centre(key);
  }

  // Nodes shrink less than the picture: far out they can still be seen and hit.
  grown(size) {
    return size * Math.min(1.25, Math.max(0.4, Math.sqrt(this.camera.scale)));
  }

  screen(key) {
    const { x, y } = this.graph.getNodeAttributes(key);
    const { camera } = this;
    return {
      x: this.width / 2 + (x - camera.x) * camera.scale,
      y: this.height / 2 - (y - camera.y) * camera.scale,
    };
  }

  refresh() {
    if (this.frame || !this.width) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  // ---- pointers

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  hit({ x, y }) {
    let best = null;
    let least = Infinity;
    this.graph.forEachNode((key, { size }) => {
      if (this.look.node(key).hidden) return;
      const spot = this.screen(key);
      const far = Math.hypot(spot.x - x, spot.y - y);
      if (far < Math.max(this.grown(size), 8) + 4 && far < least) {
        best = key;
        least = far;
      }
    });
    return best;
  }

  down(event) {
    const spot = this.at(event);
    this.canvas.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, spot);
    this.held = this.pointers.size === 1 ? this.hit(spot) : null;
    this.start = spot;
    this.dragged = false;
  }

  move(event) {
    const spot = this.at(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      const over = this.hit(spot);
      this.canvas.style.cursor = over ? 'pointer' : 'grab';
      if (over !== this.over) {
        this.over = over;
        this.hooks.hover(over);
      }
      return;
    }
    if (Math.hypot(spot.x - this.start.x, spot.y - this.start.y) > CLICK) this.dragged = true;
    if (this.pointers.size === 2) {
      const [other] = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      const was = Math.hypot(before.x - other.x, before.y - other.y) || 1;
      this.zoom(Math.hypot(spot.x - other.x, spot.y - other.y) / was, other);
      this.dragged = true;
    } else if (this.dragged) {
      const [dx, dy] = [(spot.x - before.x) / this.camera.scale, (spot.y - before.y) / this.camera.scale];
      if (this.held) {
        const { x, y } = this.graph.getNodeAttributes(this.held);
        this.graph.mergeNodeAttributes(this.held, { x: x + dx, y: y - dy });
      } else {
        this.whole = false;
        this.camera = { ...this.camera, x: this.camera.x - dx, y: this.camera.y + dy };
      }
      this.refresh();
    }
    this.pointers.set(event.pointerId, spot);
  }

  up(event) {
    const single = this.pointers.size === 1;
    if (this.pointers.delete(event.pointerId) && single && !this.dragged && event.type === 'pointerup') {
      this.hooks.click(this.held);
    }
    this.held = null;
  }

  wheel(event) {
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), this.at(event));
  }

  zoom(factor, spot = { x: this.width / 2, y: this.height / 2 }) {
    this.whole = false;
    const { camera } = this;
    const scale = Math.min(8, Math.max(0.02, camera.scale * factor));
    const [dx, dy] = [spot.x - this.width / 2, spot.y - this.height / 2];
    this.camera = {
      x: camera.x + dx / camera.scale - dx / scale,
      y: camera.y - dy / camera.scale + dy / scale,
      scale,
    };
    this.refresh();
  }

  // ---- drawing

  draw() {
    const context = this.canvas.getContext('2d');
    const theme = this.look.theme();
    context.clearRect(0, 0, this.width, this.height);
    const nodes = new Map();
    this.graph.forEachNode((key, { size }) => {
      const look = this.look.node(key);
      if (!look.hidden) nodes.set(key, { ...look, ...this.screen(key), size: this.grown(size) });
    });
    const words = [];
    this.graph.forEachEdge((edge, _, from, to) => {
      const [a, b] = [nodes.get(from), nodes.get(to)];
      if (a && b) this.edge(context, theme, a, b, this.look.edge(edge), words);
    });
    context.globalAlpha = 1;
    for (const node of nodes.values()) this.node(context, theme, node);
    writeLabels(context, theme, { nodes: [...nodes.values()], words, width: this.width, height: this.height });
  }

  edge(context, theme, a, b, look, words) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const far = Math.hypot(dx, dy);
    if (far < 1) return;
    const [ux, uy] = [dx / far, dy / far];
    const end = { x: b.x - ux * (b.size + 3), y: b.y - uy * (b.size + 3) };
    context.globalAlpha = look.faint ? 0.25 : 1;
    context.strokeStyle = look.strong ? theme.strong : theme.edge;
    context.fillStyle = context.strokeStyle;
    context.lineWidth = look.width;
    context.setLineDash(DASHES[look.dash] ?? []);
    context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(end.x, end.y);
    context.stroke();
    context.setLineDash([]);
    if (look.arrow && far > a.size + b.size + 8) {
      const [long, wide] = [this.grown(6), this.grown(3.5)];
      context.beginPath();
      context.moveTo(end.x + ux * 3, end.y + uy * 3);
      context.lineTo(end.x - ux * long - uy * wide, end.y - uy * long + ux * wide);
      context.lineTo(end.x - ux * long + uy * wide, end.y - uy * long - ux * wide);
      context.fill();
    }
    if (look.label) words.push({ text: look.label, x: a.x + dx * 0.5, y: a.y + dy * 0.5, edge: true });
  }

  node(context, theme, { x, y, size, colour, shape, faint, chosen, open, crowd }) {
    context.globalAlpha = faint ? 0.22 : crowd ? 0.85 : 1;
    context.fillStyle = colour;
    context.strokeStyle = chosen ? theme.ink : theme.back;
    context.lineWidth = chosen ? 3 : 1.2;
    outline(context, shape, x, y, size);
    context.fill();
    context.stroke();
    if (open) {
      context.beginPath();
      context.arc(x, y, size + 4, 0, 2 * Math.PI);
      context.strokeStyle = colour;
      context.lineWidth = 1;
      context.stroke();
    }
    context.globalAlpha = 1;
  }
}

const DASHES = { dotted: [1.5, 3.5], dashed: [6, 4] };

const POLYGONS = {
  triangle: [3, -Math.PI / 2, 1.25], triangleDown: [3, Math.PI / 2, 1.25], square: [4, Math.PI / 4, 1.2],
  diamond: [4, 0, 1.25], hexagon: [6, 0, 1.1],
};

function outline(context, shape, x, y, size) {
  context.beginPath();
  if (shape === 'star') {
    for (let at = 0; at < 10; at += 1) {
      const radius = at % 2 ? size * 0.55 : size * 1.3;
      const angle = -Math.PI / 2 + (at * Math.PI) / 5;
      context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
  } else if (POLYGONS[shape]) {
    const [corners, turn, grown] = POLYGONS[shape];
    for (let at = 0; at < corners; at += 1) {
      const angle = turn + (at * 2 * Math.PI) / corners;
      context.lineTo(x + size * grown * Math.cos(angle), y + size * grown * Math.sin(angle));
    }
  } else {
    context.arc(x, y, size, 0, 2 * Math.PI);
  }
  context.closePath();
}
