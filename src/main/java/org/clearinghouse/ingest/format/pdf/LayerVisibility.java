package org.clearinghouse.ingest.format.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Decides which layers (optional content) of a PDF are shown when it is opened. */
final class LayerVisibility {
    private static final int MOST_NESTING = 20;
    private static final COSName EVENT = COSName.getPDFName("Event");

    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param catalog the root of the PDF */
    LayerVisibility(COSDictionary catalog) {
        COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary config = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (config != null) {
            if (COSName.OFF.equals(config.getCOSName(COSName.BASE_STATE))) {
                off.addAll(readDictionaries(properties.getDictionaryObject(COSName.OCGS)));
            }
            readDictionaries(config.getDictionaryObject(COSName.ON)).forEach(off::remove);
            off.addAll(readDictionaries(config.getDictionaryObject(COSName.OFF)));
            readDictionaries(config.getDictionaryObject(COSName.AS)).forEach(this::applyUsage);
        }
    }

    /** Returns the dictionaries of an array, or the one that is given instead of an array. */
    private static List<COSDictionary> readDictionaries(COSBase value) {
        if (value instanceof COSArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(array::getObject)
                    .filter(COSDictionary.class::isInstance)
                    .map(COSDictionary.class::cast)
                    .toList();
        }
        return value instanceof COSDictionary dictionary ? List.of(dictionary) : List.of();
    }

    /** A layer may be for printing only. */
    private void applyUsage(COSDictionary automatic) {
        if (!COSName.VIEW.equals(automatic.getCOSName(EVENT))) {
            return;
        }
        for (COSDictionary group : readDictionaries(automatic.getDictionaryObject(COSName.OCGS))) {
            COSDictionary usage = group.getCOSDictionary(COSName.USAGE);
            COSDictionary view = usage == null ? null : usage.getCOSDictionary(COSName.VIEW);
            COSName state = view == null ? null : view.getCOSName(COSName.VIEW_STATE);
            if (COSName.OFF.equals(state)) {
                off.add(group);
            } else if (COSName.ON.equals(state)) {
                off.remove(group);
            }
        }
    }

    /** @param content a layer, a membership of layers, or null */
    boolean isShown(COSBase content) {
        if (!(content instanceof COSDictionary dictionary)) {
            return true;
        }
        if (!COSName.OCMD.equals(dictionary.getCOSName(COSName.TYPE))) {
            return !off.contains(dictionary);
        }
        COSArray expression = dictionary.getCOSArray(COSName.VE);
        return expression != null ? evaluate(expression, 0) : isShownByPolicy(dictionary);
    }

    private boolean isShownByPolicy(COSDictionary membership) {
        List<COSDictionary> groups = readDictionaries(membership.getDictionaryObject(COSName.OCGS));
        if (groups.isEmpty()) {
            return true;
        }
        return switch (membership.getNameAsString(COSName.P, "AnyOn")) {
            case "AllOn" -> groups.stream().noneMatch(off::contains);
            case "AnyOff" -> groups.stream().anyMatch(off::contains);
            case "AllOff" -> groups.stream().allMatch(off::contains);
            default -> !groups.stream().allMatch(off::contains);
        };
    }

    private boolean evaluate(COSBase expression, int depth) {
        if (!(expression instanceof COSArray array) || array.size() == 0 || depth > MOST_NESTING) {
            return !(expression instanceof COSDictionary group) || !off.contains(group);
        }
        IntStream operands = IntStream.range(1, array.size());
        return switch (array.getName(0, "")) {
            case "Not" -> operands.noneMatch(i -> evaluate(array.getObject(i), depth + 1));
            case "Or" -> operands.anyMatch(i -> evaluate(array.getObject(i), depth + 1));
            default -> operands.allMatch(i -> evaluate(array.getObject(i), depth + 1));
        };
    }
}
